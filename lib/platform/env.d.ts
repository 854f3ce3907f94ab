/** What WXT fills in at build time. */
interface ImportMeta {
  readonly env: { readonly FIREFOX: boolean };
}
