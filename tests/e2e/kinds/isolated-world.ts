import type { CDPSession, Page } from 'puppeteer';

/** The extension's own world in the main frame of a Chromium page, looked at from outside. */
export class IsolatedWorld {
  readonly #session: CDPSession;
  readonly #context: number;

  private constructor(session: CDPSession, context: number) {
    this.#session = session;
    this.#context = context;
  }

  static async of(page: Page): Promise<IsolatedWorld> {
    const session = await page.createCDPSession();
    const contexts: number[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { isDefault, frameId } = context.auxData as { isDefault: boolean; frameId: string };
      if (!isDefault && context.origin.startsWith('chrome-extension:') && frameId === mainFrame)
        contexts.push(context.id);
    });
    const { frameTree } = await session.send('Page.getFrameTree');
    const mainFrame = frameTree.frame.id;
    await session.send('Runtime.enable');
    const [context] = contexts;
    if (context === undefined) throw new Error('The extension has no world in this page.');
    return new IsolatedWorld(session, context);
  }

  /** The value of an expression. */
  async value(expression: string): Promise<unknown> {
    const { result } = await this.#session.send('Runtime.evaluate', {
      expression,
      contextId: this.#context,
      returnByValue: true,
      awaitPromise: true,
    });
    return result.value;
  }

  /** The kinds of event that an object is listened to for. */
  async listeners(expression: string): Promise<string[]> {
    const { listeners } = await this.#session.send('DOMDebugger.getEventListeners', {
      objectId: await this.#objectId(expression),
    });
    return listeners.map(({ type }) => type).sort();
  }

  /** How many objects of a class are alive, after a collection of garbage. */
  async alive(className: string): Promise<number> {
    // The collection that a query makes by itself keeps whatever an old word on the machine's stack happens to point at.
    await this.#session.send('HeapProfiler.collectGarbage');
    const prototypeObjectId = await this.#objectId(`${className}.prototype`);
    const { objects } = await this.#session.send('Runtime.queryObjects', { prototypeObjectId });
    const { result } = await this.#session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length }',
      returnByValue: true,
    });
    await this.#session.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' }); // or they stay alive by it
    return result.value as number;
  }

  async #objectId(expression: string): Promise<string> {
    const { result } = await this.#session.send('Runtime.evaluate', { expression, contextId: this.#context });
    return result.objectId ?? '';
  }
}
