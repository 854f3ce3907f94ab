/** Forms that no ending rule can bring home. Each line: the word, then its other forms. */
const IRREGULAR = `be am is are was were been being 's 're 'm
have has had having 've
do does did done doing
go goes went gone going
get gets got gotten getting
give gave given
take took taken
make made
keep kept
feel felt
leave left
lose lost losing
find found
tell told
say said says
bring brought
think thought
buy bought
sell sold
come came
become became
begin began begun
drink drank drunk
eat ate eaten
fight fought
hold held
know knew known
lead led
mean meant
meet met
rise rose risen
see saw seen sees seeing
send sent
show shown
sleep slept
stand stood
stick stuck
swear swore sworn
throw threw thrown
wake woke woken
win won
write wrote written
fall fell fallen
build built
break broke broken
drive drove driven
draw drew drawn
grow grew grown
wear wore worn
tear tore torn
catch caught
seek sought
shake shook shaken
bind bound
lie lies lied lying
die dies died dying
tie ties tied tying
use uses used using
forgive forgave
overcome overcame
undergo underwent undergone
spend spent
sink sank sunk
shrink shrank shrunk
swing swung
kneel knelt
deal dealt
grind ground
wean weans weaned weaning
person people
child children
man men
woman women
foot feet
mouse mice
crisis crises
diagnosis diagnoses
basis bases
analysis analyses
life lives
need needs needed needing
feed feeds fed feeding
bleed bleeds bled bleeding
speed speeds sped speeding
seed seeds
weed weeds
breed
proceed proceeds proceeded proceeding
exceed exceeds exceeded exceeding
morning mornings
evening evenings
something
nothing
anything
everything
during
red
thing things
ache aches ached aching`;

const STEMS = new Map<string, string>();
for (const line of IRREGULAR.split('\n')) {
  const [word = '', ...forms] = line.split(' ');
  STEMS.set(word, word);
  for (const form of forms) STEMS.set(form, word);
}

const VOWEL = /[aeiouy]/;

function bare(word: string): string {
  let out = word;
  if (out.length >= 4 && out.endsWith('e')) out = out.slice(0, -1);
  const last = out.at(-1);
  if (out.length >= 4 && last === out.at(-2) && last && !VOWEL.test(last)) out = out.slice(0, -1);
  // British and American spellings share a stem: normalise and normalize, tumour and tumor.
  if (out.length > 5 && out.endsWith('iz')) return `${out.slice(0, -1)}s`;
  if (out.length > 5 && out.endsWith('our')) return `${out.slice(0, -3)}or`;
  return out;
}

/**
 * The stem of a folded word: inflections of one word share it ("ease", "eases", "easing"), derived words do not
 * ("easy"). It need not be a word itself; it is only ever compared with other stems.
 */
export function stem(word: string): string {
  const irregular = STEMS.get(word);
  if (irregular) return irregular;
  let out = word;
  const apostrophe = out.lastIndexOf("'");
  if (apostrophe > 0 && !out.endsWith("n't")) {
    out = out.slice(0, apostrophe);
    const plain = STEMS.get(out);
    if (plain) return plain;
  }
  const length = out.length;
  if (length > 4 && out.endsWith('ies')) out = `${out.slice(0, -3)}y`;
  else if (length > 4 && /(?:s|x|z|ch|sh)es$/.test(out)) out = out.slice(0, -2);
  else if (length > 3 && out.endsWith('s') && !/(?:ss|us|is)$/.test(out)) out = out.slice(0, -1);
  const singular = STEMS.get(out);
  if (singular) return singular;
  if (out.length > 4 && out.endsWith('ied')) out = `${out.slice(0, -3)}y`;
  else if (out.length > 4 && out.endsWith('ed') && VOWEL.test(out.slice(0, -2))) out = out.slice(0, -2);
  else if (out.length > 5 && out.endsWith('ing') && VOWEL.test(out.slice(0, -3))) out = out.slice(0, -3);
  else return bare(out);
  // "taking" goes with "take", whose other forms are in the list.
  return STEMS.get(out) ?? STEMS.get(`${out}e`) ?? bare(out);
}
