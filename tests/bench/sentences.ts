import { oneOf, seeded } from './random.ts';

/** How much of a text is about kratom: a share of its sentences. */
export const SHARES = { none: 0, few: 0.01, many: 0.3 } as const;
export type Share = keyof typeof SHARES;

const WHO = words(`the council, a neighbor, the museum, our editor, the orchestra, a local farmer, the committee, her
  brother, the new library, a retired teacher, the river board, the bakery, two engineers, the school, a visitor from the
  coast, the publisher, the ferry company, many residents, the author, a small team`);
const DID = words(`opened, described, repaired, planned, moved, counted, praised, visited, painted, remembered, sold,
  measured, followed, collected, restored, compared, photographed, closed, shared, discussed, improved, delayed`);
const WHAT = words(`the old bridge, a collection of maps, the garden behind the station, three wooden boats, the winter
  program, a series of letters, the market square, the first edition, the evening train, the mountain path, its records
  since 1946, the harbor wall, a dozen recipes, the theater roof, the weather report, the long summer holiday`);
const WHEN = words(`last spring, before the meeting, after a long discussion, in the early morning, with great care, for
  the second time, without much notice, during the festival, because of the rain, as the budget allowed, on Tuesday,
  when the shops had closed, in spite of the cost, together with friends from abroad`);
const FURTHER =
  words(`and nobody was surprised, which took most of a week, while the others waited outside, so that more
  people could come, but the work was not finished, and the local paper wrote about it at length`);

const STRAIN = words('kratom, red vein kratom, green maeng da, kratom tea, the leaf, mitragynine, white borneo kratom');
const EFFECT =
  words(`relieves chronic pain, eases anxiety, boosts energy and focus, helps with opioid withdrawal, improves
  mood, is not addictive, lowers blood pressure, helps people sleep, causes nausea, can damage the liver, is completely
  safe, acts on opioid receptors, suppresses appetite, shows up on a drug test`);
const LAW =
  words(`is legal in Texas, is banned in Vermont, is a schedule I drug in Alabama, is not approved by the FDA, is
  legal in all 50 states, may be sold to adults of 21 and over in Florida`);
const SAYS =
  words(`Many users say that, According to the vendor, Studies suggest that, It is well known that, Some doctors
  warn that, There is no proof that, As a 2021 survey found,`);
const NEUTRAL =
  words(`The parcel of kratom arrived after four days, Kratom trees grow along rivers in Southeast Asia, We
  pack each batch of kratom by hand, The kratom leaf is dried in the shade, My order of kratom capsules came in a box`);

/** Sentences without end, the same at every run. One in three of those about kratom makes no claim. */
export function* sentences(share: Share, seed = 1): Generator<string, never> {
  const random = seeded(seed);
  const pick = (items: readonly string[]) => oneOf(random, items);
  for (;;) {
    if (random() >= SHARES[share]) {
      const end = random() < 0.4 ? `, ${pick(FURTHER)}` : '';
      yield upper(`${pick(WHO)} ${pick(DID)} ${pick(WHAT)} ${pick(WHEN)}${end}.`);
    } else if (random() < 1 / 3) yield `${pick(NEUTRAL)} ${pick(WHEN)}.`;
    else {
      const claim = `${pick(STRAIN)} ${pick(random() < 0.8 ? EFFECT : LAW)}`;
      yield random() < 0.5 ? upper(`${claim} ${pick(WHEN)}.`) : `${pick(SAYS)} ${claim}.`;
    }
  }
}

function words(list: string): string[] {
  return list.split(/,\s+/).map((word) => word.replace(/\s+/g, ' ').trim());
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
