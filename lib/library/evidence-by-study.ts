/** A topic's findings counted by kind of study: what its chart and the table beside it show. */
import type { CompiledFinding, LibraryTopic } from '../dataset/compiled.ts';

export type StudyKind = CompiledFinding['study'];

/** From what says most about an effect in people to what says least; official records and news last. */
export const STUDY_KINDS: readonly StudyKind[] = [
  'review',
  'trial',
  'human-study',
  'observational',
  'survey',
  'surveillance',
  'case-reports',
  'animal',
  'laboratory',
  'product-test',
  'expert',
  'official',
  'history',
  'news',
];

export interface StudyRow {
  readonly study: StudyKind;
  /** Findings that support the claim, and findings that limit it or speak against it. */
  readonly supports: number;
  readonly limits: number;
}

/** In: a topic. Out: a row for each kind of study that it has findings of, the strongest kind first. */
export function evidenceByStudy({ supports, limits }: Pick<LibraryTopic, 'supports' | 'limits'>): StudyRow[] {
  const count = (findings: readonly CompiledFinding[], kind: StudyKind) =>
    findings.filter(({ study }) => study === kind).length;
  return STUDY_KINDS.map((study) => ({
    study,
    supports: count(supports, study),
    limits: count(limits, study),
  })).filter((row) => row.supports + row.limits > 0);
}
