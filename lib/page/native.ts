/**
 * Getters taken from the prototypes once. A page's form may hold inputs named `firstChild` or `nodeType`, which then
 * stand in the way of the form's own properties; the prototypes' getters cannot be hidden like that.
 */
function getter<T>(prototype: object, name: string): (node: Node) => T {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`This browser has no ${name} on ${prototype.constructor.name}.`);
  return (node) => get.call(node) as T;
}

export interface NativeDom {
  readonly firstChild: (node: Node) => Node | null;
  readonly nextSibling: (node: Node) => Node | null;
  readonly nodeType: (node: Node) => number;
  readonly localName: (node: Node) => string;
  readonly data: (node: Node) => string;
  readonly shadowRoot: (node: Node) => ShadowRoot | null;
  readonly attribute: (node: Node, name: string) => string | null;
  readonly childCount: (node: Node) => number;
}

const known = new WeakMap<object, NativeDom>();

/** The getters of the window (or jsdom window) that the node's document belongs to. */
export function nativeDom(root: Node): NativeDom {
  const view = (root.ownerDocument ?? (root as Document)).defaultView ?? globalThis;
  const scope = view as unknown as typeof globalThis;
  const found = known.get(scope);
  if (found) return found;
  const getAttribute = scope.Element.prototype.getAttribute;
  const made: NativeDom = {
    firstChild: getter(scope.Node.prototype, 'firstChild'),
    nextSibling: getter(scope.Node.prototype, 'nextSibling'),
    nodeType: getter(scope.Node.prototype, 'nodeType'),
    localName: getter(scope.Element.prototype, 'localName'),
    data: getter(scope.CharacterData.prototype, 'data'),
    shadowRoot: getter(scope.Element.prototype, 'shadowRoot'),
    attribute: (node, name) => getAttribute.call(node, name),
    childCount: getter(scope.Element.prototype, 'childElementCount'),
  };
  known.set(scope, made);
  return made;
}
