import type { Place, Source, Topic } from '../../../../lib/dataset/schema.ts';
import { get, type Sample } from '../sample.ts';

/** A fault to plant in the clean sample, and the one problem that the named check must report. */
export interface Fault {
  readonly check: string;
  readonly fault: string;
  readonly plant: (data: Sample) => void;
  /** File and field, with a space between them. */
  readonly at: string;
  readonly says: RegExp;
}

export const pain = (data: Sample): Topic => get(data.topics, 'pain');
export const ohio = (data: Sample): Place => get(data.places, 'US-OH');
export const ohioLaw = (data: Sample): Place['law'][number] => get(ohio(data).law, 0);
export const trial = (data: Sample): Source => get(data.sources, 'trial2020');
