import { DRAFT, place, saveBy } from './draft.ts';

const box = document.createElement('div');
box.contentEditable = 'true';
const line = document.createElement('p');
line.textContent = DRAFT;
box.append(line);
place().append(box);
saveBy(() => box.innerHTML);
