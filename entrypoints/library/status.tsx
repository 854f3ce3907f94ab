import type { MessageKey } from '../../lib/card/translate.ts';
import type { LibraryLaw } from '../../lib/dataset/compiled.ts';
import type { LawClass } from '../../lib/library/law-class.ts';
import { t } from '../../lib/platform/translate.ts';

/** A status of law in words. */
export function statusWords(status: LibraryLaw['status']): string {
  return t(`card_status_${status.replaceAll('-', '_')}` as MessageKey);
}

/** What a pattern of the maps means. */
export function classWords(lawClass: LawClass): string {
  return t(`library_law_class_${lawClass.replaceAll('-', '_')}` as MessageKey);
}

/** A rule for a product in one or two words: "capped". */
export function ruleWords(rule: NonNullable<LibraryLaw['sevenOh']>['rule']): string {
  return rule === 'unknown' ? t('library_rule_unknown') : t(`card_rule_${rule.replaceAll('-', '_')}` as MessageKey);
}
