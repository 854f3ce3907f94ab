import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { DRAFT, place, saveBy } from './draft.ts';

const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text(DRAFT)])]);
const view = new EditorView(place(), { state: EditorState.create({ doc, plugins: [keymap(baseKeymap)] }) });
saveBy(() => JSON.stringify(view.state.doc.toJSON()));
