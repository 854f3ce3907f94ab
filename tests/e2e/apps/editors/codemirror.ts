import { EditorView, minimalSetup } from 'codemirror';
import { DRAFT, place, saveBy } from './draft.ts';

const view = new EditorView({ doc: DRAFT, extensions: [minimalSetup], parent: place() });
saveBy(() => view.state.doc.toString());
