import type { Settings } from '../../lib/settings/settings.ts';

/** What each section of the settings page gets. */
export interface SectionProps {
  readonly settings: Settings;
  /** Waits for a change to be stored; where the browser refuses, the page says so and shows what is stored. */
  readonly save: (storing: Promise<void>) => void;
}
