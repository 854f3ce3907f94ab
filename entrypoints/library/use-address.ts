import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Address, fragmentOf, parseAddress } from '../../lib/library/address.ts';

/**
 * The address that the browser shows, undefined where it is none of the library's; and a function that asks for
 * another day on the same page, which takes the place of this one in the history.
 */
export function useAddress(): [Address | undefined, (day: string | undefined) => void] {
  const [address, setAddress] = useState(() => parseAddress(location.hash));
  useEffect(() => {
    const read = () => setAddress(parseAddress(location.hash));
    addEventListener('hashchange', read);
    read(); // it may have changed before this effect ran
    return () => removeEventListener('hashchange', read);
  }, []);
  const ask = useCallback(
    (day: string | undefined) =>
      setAddress((now) => {
        if (!now) return now;
        const { day: _before, ...page } = now;
        const next = day ? { ...page, day } : page;
        history.replaceState(null, '', fragmentOf(next));
        return next;
      }),
    [],
  );
  return [address, ask];
}
