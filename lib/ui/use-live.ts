import { useEffect, useState } from 'preact/hooks';

/**
 * A value that is read from elsewhere, and read again whenever that place says that it has changed.
 * @param read gets the value; a slow answer never overwrites a later one
 * @param onChanged calls back on every change, for as long as the page is open
 * @returns undefined until the first answer
 */
export function useLive<Value>(
  read: () => Promise<Value>,
  onChanged: (callback: () => void) => void,
): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    let newest = 0;
    const refresh = async () => {
      newest += 1;
      const mine = newest;
      const answer = await read();
      if (mine === newest) setValue(() => answer);
    };
    onChanged(() => void refresh());
    void refresh();
  }, []);
  return value;
}
