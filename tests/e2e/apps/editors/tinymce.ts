import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import { DRAFT, place, saveBy } from './draft.ts';

const area = document.createElement('textarea');
area.value = `<p>${DRAFT}</p>`;
place().append(area);
const [editor] = await tinymce.init({
  target: area,
  license_key: 'gpl',
  skin: false,
  content_css: false,
  promotion: false,
  branding: false,
});
saveBy(() => editor?.getContent() ?? '');
