import { registerPlainText } from '@lexical/plain-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { DRAFT, place, saveBy } from './draft.ts';

const box = document.createElement('div');
box.contentEditable = 'true';
place().append(box);
const editor = createEditor({
  onError(error) {
    throw error;
  },
});
editor.setRootElement(box);
registerPlainText(editor);
editor.update(() => {
  $getRoot()
    .clear()
    .append($createParagraphNode().append($createTextNode(DRAFT)));
});
saveBy(() => JSON.stringify(editor.getEditorState().toJSON()));
