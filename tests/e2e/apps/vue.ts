import { createSSRApp, h, ref } from 'vue';
import { CLAIM, documentOf, MORE } from './words.ts';

const Page = {
  setup() {
    const more = ref(false);
    const show = () => {
      more.value = true;
    };
    return () => [
      h('p', CLAIM),
      h('button', { id: 'more', onClick: show }, 'More'),
      more.value ? h('p', MORE) : undefined,
    ];
  },
};

/** The whole document, as the server sends it. */
export async function render(): Promise<string> {
  const { renderToString } = await import('vue/server-renderer');
  return documentOf('Vue', await renderToString(createSSRApp(Page)), '/vue.js');
}

export function hydrate(): void {
  createSSRApp(Page).mount('#app');
}
