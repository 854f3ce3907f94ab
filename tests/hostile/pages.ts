/** A sentence that is always marked. */
export const CLAIM = 'Kratom is banned in Alabama.';
/** A page body whose one claim this is. */
export const ONE_CLAIM = `<p id="claim">${CLAIM} It is a tree.</p>`;
/** The opening of an article, with claims of several topics. */
export const ARTICLE = `<main><h1>Kratom in brief</h1>
<p>Kratom relieves chronic pain without a prescription. Rare cases of liver injury have been linked to kratom.</p>
<p>${CLAIM} Kratom is legal in Thailand.</p>
<ul><li>Kratom helps with opioid withdrawal.</li><li>Kratom is addictive.</li></ul></main>`;
/** A page that does not name kratom. */
export const UNRELATED =
  '<main><h1>Gardening</h1><p>Roses like sun and a dry summer. <a href="#roses">More</a></p></main>';
