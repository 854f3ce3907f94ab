import { DRAFT, place, saveBy } from './draft.ts';

const area = document.createElement('textarea');
area.value = DRAFT;
place().append(area);
saveBy(() => area.value);
