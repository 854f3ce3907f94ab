/**
 * The shape of every record in `claims/`: one zod schema a kind of record, strict, so that a misspelt field is an
 * error. Types for the rest of the project are inferred from here; only types may be imported outside `lib/dataset`
 * and `lib/cli`.
 */
import { z } from 'zod';

/** A calendar date: `2026-11-24`. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date in the form 2026-11-24');
/** A date as exactly as it is known: `2026`, `2026-11` or `2026-11-24`. */
const PartialDay = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date in the form 2026, 2026-11 or 2026-11-24');
/** An id is the name of the record's file: lower-case letters, digits and hyphens. */
export const Id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id of lower-case letters, digits and hyphens');
/** ISO 3166-1 country or ISO 3166-2 subdivision code. */
export const PlaceCode = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'an ISO 3166 code such as TH or US-OH');
const HttpsUrl = z.url({ protocol: /^https$/, error: 'an address that begins with https://' });
/** Plain words. No HTML: `<` is refused, so that nothing needs escaping later. */
export const Text = z
  .string()
  .min(1)
  .refine((text) => !/[<>]/.test(text), 'plain words without < or > (write "below", "above")');
/** Plain words with light marks: `*emphasis*`, `**strong**` and citations `[@source-id]`. */
const RichText = Text;

/** A dated line of a record's history: what changed for readers. */
const Change = z.strictObject({ date: Day, change: Text });

export const Stance = z.enum(['asserts', 'denies']);
/** How the evidence stands to the statement as made. */
export const Standing = z.enum(['agrees', 'mixed', 'disagrees', 'unknown']);
/** Certainty of the evidence, after GRADE: https://www.gradeworkinggroup.org. `none`: no human evidence. */
export const Certainty = z.enum(['high', 'moderate', 'low', 'very-low', 'none']);
export const Group = z.enum(['effects', 'mechanism', 'safety', 'evidence-law']);

/** What was taken: findings about one must not be carried over to another. */
export const Exposure = z.enum(['leaf', 'extract', 'seven-oh', 'alkaloid', 'mixed', 'any']);
export const StudyKind = z.enum([
  'review', // systematic review or meta-analysis
  'trial', // controlled trial in people
  'human-study', // people given or observed taking it, without a control group; blood-level studies
  'observational', // cohort, case-control or cross-sectional comparison
  'survey', // self-report
  'surveillance', // poison-centre, hospital or death records
  'case-reports',
  'animal',
  'laboratory', // cells, receptors, tissue
  'product-test', // analysis of what products hold
  'expert', // position statement or narrative review
  'official', // law, regulator, court
  'history', // ethnography, historical record
  'news', // journalism, the only record seen
]);

const Finding = z.strictObject({
  study: StudyKind,
  about: Exposure,
  /** How many people, animals, cases, products or records; left out where there is nothing to count. */
  n: z.number().int().positive().optional(),
  /** Who or what `n` counts: "healthy men who used kratom every day". */
  of: Text.max(120).optional(),
  text: RichText.max(400),
  sources: z.array(Id).min(1),
  /** True where only a report of the source was seen (news, trade press, catalogue), not the source itself. */
  reported: z.boolean().optional(),
  /** Who paid, who was recruited: named where it matters to the finding. */
  interest: Text.max(200).optional(),
});

const StanceView = z.strictObject({
  evidence: Standing,
  /** One line under the claim: how the evidence stands to this statement. */
  line: Text.max(160),
});

/** `claims/topics/<id>.yml` */
export const Topic = z.strictObject({
  name: Text.max(60),
  group: Group,
  /** A topic about law: its marks have the law line, its card shows the law where the reader lives first. */
  law: z.literal(true).optional(),
  proposition: Text.max(200),
  stances: z.strictObject({ asserts: StanceView, denies: StanceView }),
  certainty: Certainty,
  certaintyWhy: RichText.max(300),
  summary: RichText.max(900),
  /** One line each for the card's first view. */
  supportsLine: Text.max(180),
  limitsLine: Text.max(180),
  supports: z.array(Finding).min(1),
  limits: z.array(Finding).min(1),
  /** Typical overstatements that pages make, in our words: of the proposition, and of its opposite. */
  overstated: z.array(Text.max(160)).min(1),
  understated: z.array(Text.max(160)).min(1),
  /** Shown first, where a reader may be in danger. `helpLines` are ids of `claims/help-lines.yml`. */
  safety: z.strictObject({ text: RichText.max(300), helpLines: z.array(Id).min(1) }).optional(),
  reviewed: Day,
  reviewBy: Day,
  history: z.array(Change).min(1),
  /** Earlier ids of this topic: a rename leaves its old id here, so that links keep working. */
  formerIds: z.array(Id).optional(),
});

/** `claims/sources/<id>.yml`: one publication or official page. */
export const Source = z
  .strictObject({
    title: Text.max(300),
    /** True where the title is our description, because the source's own title was not seen. */
    titleDescribed: z.boolean().optional(),
    authors: z.array(Text.max(120)).min(1).optional(),
    year: z.number().int().min(1800).max(2100).optional(),
    /** Journal with volume and pages, agency, newspaper. */
    published: Text.max(200),
    kind: StudyKind,
    interest: z.enum([
      'peer-reviewed',
      'public-body', // regulator, legislature, court, health agency, university
      'vendor-funded',
      'vendor',
      'advocacy',
      'news',
      'law-firm',
      'reference', // encyclopedia, aggregator
      'other',
    ]),
    interestNote: Text.max(200).optional(),
    doi: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, 'a DOI such as 10.1016/j.jep.2012.03.009')
      .optional(),
    pmid: z
      .string()
      .regex(/^\d{1,9}$/)
      .optional(),
    url: HttpsUrl.optional(),
    /** How to find it in words, where no address is known: "81 FR 59929". */
    locator: Text.max(200).optional(),
    /** What was read: the source itself, its abstract, or only a report of it (then `seenAt` says where). */
    seen: z.enum(['full', 'abstract', 'reported']),
    seenAt: HttpsUrl.optional(),
    checked: Day,
    note: Text.max(300).optional(),
    formerIds: z.array(Id).optional(),
  })
  .refine((source) => source.doi || source.url || source.pmid || source.seenAt || source.locator, {
    error: 'one of doi, url, pmid, seenAt or locator, so that a reader can find it',
  });

export const LawStatus = z.enum([
  'legal-unregulated',
  'regulated',
  'age-restricted',
  'local-bans',
  'banned-7oh-only',
  'sale-banned',
  'banned',
  'pending',
  'grey-area',
  'medicine-only',
  'unclear',
]);
const ProductRule = z.strictObject({
  rule: z.enum(['banned', 'capped', 'regulated', 'no-rule', 'unknown']),
  text: Text.max(250).optional(),
});
const Disagreement = z.strictObject({ says: Text.max(250), sources: z.array(Id).min(1) });

/** One dated statement of what the law is. A later one takes over on its `from` day. */
const LawStatement = z.strictObject({
  /** When the rule took effect, as exactly as known; left out only in the earliest statement. */
  from: PartialDay.optional(),
  status: LawStatus,
  /** True for law that is passed or ordered but not yet in force. */
  announced: z.boolean().optional(),
  minAge: z.number().int().min(16).max(25).optional(),
  sevenOh: ProductRule.optional(),
  synthetics: ProductRule.optional(),
  instrument: z.strictObject({ name: Text.max(200), url: HttpsUrl.optional() }).optional(),
  text: RichText.max(500),
  confidence: z.enum(['high', 'medium', 'low']),
  /** Said to the reader where confidence is low or sources conflict, in plain words. */
  caution: Text.max(250).optional(),
  sources: z.array(Id).min(1),
  /** True where the law itself or an official page was not read, only reports of it. */
  reported: z.boolean().optional(),
  /** How recent the newest source is: what is stated held on this day. */
  asOf: PartialDay,
  /** Where sources disagree: each side with its sources. */
  disagree: z.array(Disagreement).min(2).optional(),
});

/** `claims/places/<ISO 3166>.yml` */
export const Place = z.strictObject({
  name: Text.max(60),
  parent: PlaceCode.optional(),
  /** Other names that a page may use for the place, for recognising it in a sentence. */
  aliases: z.array(Text.max(60)).optional(),
  /** Newest first; announced law on top. */
  law: z.array(LawStatement).min(1),
  /** Cities and counties with a rule of their own. */
  local: z
    .array(
      z.strictObject({
        name: Text.max(80),
        status: LawStatus,
        text: Text.max(200),
        from: PartialDay.optional(),
        sources: z.array(Id).min(1),
      }),
    )
    .optional(),
  checked: Day,
  reviewBy: Day,
  history: z.array(Change).min(1),
});

/** `claims/help-lines.yml`: a map of id to help line. */
export const HelpLine = z.strictObject({
  name: Text.max(80),
  number: Text.max(30),
  /** What it is for, in one line. */
  text: Text.max(160),
  country: PlaceCode,
  url: HttpsUrl,
  sources: z.array(Id).min(1),
  checked: Day,
});

export type Topic = z.infer<typeof Topic>;
export type Finding = z.infer<typeof Finding>;
export type Source = z.infer<typeof Source>;
export type Place = z.infer<typeof Place>;
export type LawStatement = z.infer<typeof LawStatement>;
export type LawStatus = z.infer<typeof LawStatus>;
export type HelpLine = z.infer<typeof HelpLine>;
export type Stance = z.infer<typeof Stance>;
export type Standing = z.infer<typeof Standing>;
export type Certainty = z.infer<typeof Certainty>;
export type Group = z.infer<typeof Group>;
