import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileCard } from '../../../lib/dataset/compile.ts';
import { readDataset } from '../../../lib/dataset/read.ts';
import { claimsPlugin } from '../../../lib/dataset/vite-plugin.ts';

const PROJECT = process.cwd();

/** Loads a module as Vite would; what the plugin asks of Vite is kept. */
async function load(root: string, id: string, mode = 'production') {
  const plugin = claimsPlugin(root);
  plugin.configResolved({ mode });
  const watched: string[] = [];
  const context = {
    addWatchFile: (file: string) => void watched.push(file),
    error: (error: { message: string; id?: string; loc?: { line: number } }): never => {
      throw Object.assign(new Error(error.message), error);
    },
  };
  const loaded = await plugin.load.call(context, plugin.resolveId(id) ?? id);
  return { code: loaded?.code ?? '', watched };
}

describe('claimsPlugin', () => {
  it('serves the compiled dataset as JSON in a string', async () => {
    const { code } = await load(PROJECT, 'virtual:claims/card');
    expect(code).toMatch(/^export default JSON\.parse\('/);
    const card: unknown = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
    expect((card as { default: unknown }).default).toEqual(compileCard(readDataset(PROJECT).dataset));
  });

  it('watches every claims file', async () => {
    const { watched } = await load(PROJECT, 'virtual:claims/meta');
    expect(watched).toContain(join(PROJECT, 'claims/topics/pain.yml'));
    expect(watched).toContain(join(PROJECT, 'claims/names.yml'));
  });

  it('ties a script to the claims files in development alone', async () => {
    const tie = `import "${join(PROJECT, 'claims/topics/pain.yml')}?raw&claims-record";`;
    expect((await load(PROJECT, 'virtual:claims/card', 'development')).code).toContain(tie);
    expect((await load(PROJECT, 'virtual:claims/card')).code).not.toContain('claims-record');
  });

  it('leaves other modules alone', () => {
    expect(claimsPlugin(PROJECT).resolveId('virtual:claims/else')).toBeUndefined();
    expect(claimsPlugin(PROJECT).resolveId('./main.ts')).toBeUndefined();
  });

  describe('with a wrong file', () => {
    let root = '';
    beforeAll(() => {
      root = mkdtempSync(join(tmpdir(), 'claims-'));
      for (const kind of ['sources', 'phrases', 'concepts']) mkdirSync(join(root, 'claims', kind), { recursive: true });
      writeFileSync(join(root, 'claims/sources/trial.yml'), 'title: A trial\nkind: trail\n');
    });
    afterAll(() => rmSync(root, { recursive: true }));

    it('stops with file, field, line and what to do', async () => {
      await expect(load(root, 'virtual:claims/card')).rejects.toMatchObject({
        message: expect.stringMatching(
          /claims\/sources\/trial\.yml\n[\s\S]*kind \(line 2\): "trail" is not known here: write/,
        ),
        id: join(root, 'claims/sources/trial.yml'),
      });
    });

    it('tries again when the file has changed', async () => {
      const wrong = load(root, 'virtual:claims/card').catch(String);
      expect(await wrong).toContain('"trail"');
      writeFileSync(join(root, 'claims/sources/trial.yml'), 'title: A trial\nkind: trial\n');
      const better = load(root, 'virtual:claims/card').catch(String);
      expect(await better).not.toContain('"trail"');
      expect(await better).toContain('checked');
    });
  });

  it.each([
    ['claims/topics/pain.yml', true, 1],
    ['claims/topics/pain.yml', false, 0],
    ['lib/card/card.ts', true, 0],
  ])('reloads a page that holds the dataset: %s', (file, holdsIt, reloads) => {
    const sent: unknown[] = [];
    const environment = {
      moduleGraph: { getModuleById: () => (holdsIt ? {} : undefined), invalidateAll: () => undefined },
      hot: { send: (payload: unknown) => void sent.push(payload) },
    };
    claimsPlugin(PROJECT).hotUpdate.call({ environment }, { file: join(PROJECT, file) });
    expect(sent).toEqual(Array.from({ length: reloads }, () => ({ type: 'full-reload' })));
  });
});
