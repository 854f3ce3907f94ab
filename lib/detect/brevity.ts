/** Sentences of so many words claim about as often on pages as among the lines that the weights are learnt from. */
const LONG = 16;
/** For each time that a sentence is only half as long. Chosen on labelled pages left out of training. */
const PER_HALVING = { ruled: 0.3, other: 0.9 };

/**
 * What a claim must have beyond the threshold in a short sentence, in log-odds. Of labelled lines of up to six words one in
 * four claims something, on pages one in twenty, where such lines are labels, chat and names: what was learnt from the former
 * has to be set right by how much rarer a claim is in the latter (Elkan, "The foundations of cost-sensitive learning", 2001,
 * theorem 2).
 * @param words of the sentence itself, without its context
 * @param isRuled a rule finds the claim too, said of kratom: that is seldom a label
 */
export const doubtOfBrevity = (words: number, isRuled: boolean): number =>
  PER_HALVING[isRuled ? 'ruled' : 'other'] * Math.max(0, Math.log2(LONG / Math.max(1, words)));
