import { useEffect, useState } from 'preact/hooks';

/** Whether something has been so for a span of time (ms) without a break. */
export function useLater(isSo: boolean, span: number): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    setLater(false);
    if (!isSo) return undefined;
    const timer = setTimeout(() => setLater(true), span);
    return () => clearTimeout(timer);
  }, [isSo, span]);
  return isSo && later;
}
