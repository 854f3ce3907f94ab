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
  /** A text node's text, up to `most` UTF-16 units. */
  readonly data: (node: Node, most: number) => string;
  readonly shadowRoot: (node: Node) => ShadowRoot | null;
  /** What a slot shows of its host's children; empty where it shows its own children instead. */
  readonly slotted: (slot: Node) => Node[];
  readonly attribute: (node: Node, name: string) => string | null;
  readonly hasAttributes: (node: Node) => boolean;
}

const known = new WeakMap<object, NativeDom>();

/** The getters of the window (or jsdom window) that the node's document belongs to. */
export function nativeDom(root: Node): NativeDom {
  const view = (root.ownerDocument ?? (root as Document)).defaultView ?? globalThis;
  const scope = view as unknown as typeof globalThis;
  const found = known.get(scope);
  if (found) return found;
  const { getAttribute, hasAttributes } = scope.Element.prototype;
  const assignedNodes = scope.HTMLSlotElement.prototype.assignedNodes;
  const data = getter<string>(scope.CharacterData.prototype, 'data');
  const length = getter<number>(scope.CharacterData.prototype, 'length');
  const substring = scope.CharacterData.prototype.substringData;
  const made: NativeDom = {
    firstChild: getter(scope.Node.prototype, 'firstChild'),
    nextSibling: getter(scope.Node.prototype, 'nextSibling'),
    nodeType: getter(scope.Node.prototype, 'nodeType'),
    localName: getter(scope.Element.prototype, 'localName'),
    data: (node, most) => (length(node) > most ? substring.call(node, 0, most) : data(node)),
    shadowRoot: getter(scope.Element.prototype, 'shadowRoot'),
    slotted: (slot) => (slot instanceof scope.HTMLSlotElement ? assignedNodes.call(slot) : []),
    attribute: (node, name) => getAttribute.call(node, name),
    hasAttributes: (node) => hasAttributes.call(node),
  };
  known.set(scope, made);
  return made;
}
