import { expect, test } from 'vitest';
import { stem } from '../../../lib/text/stem.ts';

// Each line: a stem, then the words that have it.
test.each(
  `study study studies studied studying
box box boxes
quiz quiz quizes
buz buzz buzzes
wish wish wishes wished wishing
watch watch watches
pas pass passes passed passing
stop stop stops stopped stopping
eas ease eases eased easing
ban ban bans banned banning
hop hope hoped hoping
agre agree agrees agreeing
analys analyse analysed analysing
analyz analyze analyzed analyzing
normalis normalise normalize normalises normalized normalizing
siz size sizes
seiz seize
tumor tumor tumors tumour tumours
flavor flavour flavor
four four
hour hour hours
kratom kratom kratom's
child child children children's
doesn't doesn't
be be is was being 's
take take takes took taken taking
use use uses used using
abus abuse abused abuses
crisis crisis crises
injury injury injuries
reliev relieve relieves relieved relieving
movy movies
tie tie ties tied
die die dies died dying
lie lies lied
cry cry cries cried
gas gas gases
virus virus viruses
basis basis bases
clas class classes
les less
this this
thus thus
leg leg legs
add add added adding
bed bed
sled sled
bring bring
sing sing
spring spring
amaz amaze amazing amazed
taper taper tapers tapered tapering
tsking tsking
rhythm rhythm rhythms
bye bye
eye eye eyes
sky sky skies
as as
us us
ed ed
king king kings
bred bred
see see saw seen`
    .split('\n')
    .map((line) => line.split(' ')),
)('%s', (expected, ...words) => {
  expect(words.map((word) => stem(word))).toEqual(words.map(() => expected));
});

test.each([
  ['lead', 'leaf'],
  ['legal', 'leg'],
  ['liver', 'live'],
  ['easy', 'ease'],
  ['user', 'use'],
  ['addict', 'add'],
])('%s and %s have stems of their own', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});
