/**
 * `<wengert-graph>` and frames in pages as tools that make course pages write them: what becomes there of the
 * lines that `docs/embedding.md` gives for each.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DEFAULT_VIEW } from '../../src/document/document';
import { paperDocument } from '../../src/file/examples/paper-document';
import { encodeLink } from '../file/graphs';
import { type HostPage, hostOfFiles, type OwnServer, serveSite } from './own-server';

test.use({ viewport: { width: 1280, height: 900 } });

let site: OwnServer;
let host: HostPage;

test.beforeEach(async () => {
  site = await serveSite();
});
test.afterEach(async () => {
  host.stop();
  await site.stop();
});

/** A graph on a page: where its script is served, and its link. */
interface Lines {
  readonly script: string;
  readonly link: string;
  /** The address of a frame of it. */
  readonly frame: string;
}

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A course</title>${head}</head><body style="margin: 0">${body}</body></html>`;

const element = ({ link }: Lines) =>
  `<wengert-graph link="${link}" title="y" width="380" height="250"></wengert-graph>`;

const content = () =>
  readFileSync(join(import.meta.dirname, '..', '..', 'dist', 'wengert-graph.js'), 'utf8');

/** What tools make of the element and its script. */
const elements: Readonly<Record<string, (lines: Lines) => string>> = {
  // A raw block as it stands; what is included in the header is in the head.
  quarto: (lines) =>
    page(
      `<script src="${lines.script}" defer></script>`,
      `<main class="content" id="quarto-document-content">${element(lines)}</main>`,
    ),
  // The same with embed-resources: the script is an address of its content.
  quartoEmbedded: (lines) =>
    page(
      `<script src="data:text/javascript;base64,${Buffer.from(content()).toString('base64')}"></script>`,
      element(lines),
    ),
  // Sphinx has files of `html_js_files` in the head, and a raw block as it stands.
  jupyterBook: (lines) =>
    page(
      `<script src="${lines.script}"></script>`,
      `<section id="a-graph"><h1>A graph</h1>${element(lines)}</section>`,
    ),
  // HTML that a cell of a trusted notebook puts out: scripts run once they are made anew.
  notebook: (lines) =>
    page(
      '',
      `<div id="output"></div><script>
        const output = document.getElementById('output');
        output.innerHTML = ${JSON.stringify(`<script src="${lines.script}"></script>${element(lines)}`).replaceAll('</', '<\\/')};
        for (const old of output.querySelectorAll('script')) {
          const made = document.createElement('script');
          for (const { name, value } of old.attributes) made.setAttribute(name, value);
          made.textContent = old.textContent;
          old.replaceWith(made);
        }
      </script>`,
    ),
  // A cell imports the script as a module, another makes the element of a template.
  observable: (lines) =>
    page(
      '',
      `<div id="cell"></div><script type="module">
        const template = document.createElement('template');
        template.innerHTML = ${JSON.stringify(element(lines)).replaceAll('</', '<\\/')};
        document.getElementById('cell').append(document.importNode(template.content, true));
        await import(${JSON.stringify(lines.script)});
      </script>`,
    ),
};

/** What tools make of a frame, where scripts of a page are not run. */
const frames: Readonly<Record<string, (lines: Lines) => string>> = {
  myst: ({ frame }) =>
    page(
      '',
      `<figure style="text-align: center"><div style="position: relative; display: inline-block; padding-bottom: 60%; width: 100%"><iframe width="100%" height="100%" src="${frame}" allowfullscreen allow="autoplay" style="width: 100%; height: 100%; position: absolute; top: 0; left: 0; border: none"></iframe></div></figure>`,
    ),
};

test('a graph is seen and played in the pages that tools make of it', async ({ page: tab }) => {
  const fragment = await encodeLink({
    document: paperDocument,
    view: { ...DEFAULT_VIEW, step: 3 },
  });
  const lines: Lines = {
    script: `${site.address}wengert-graph.js`,
    link: `${site.address}#${fragment}`,
    frame: `${site.address}?embed#${fragment}`,
  };
  const pages = { ...elements, ...frames };
  const names = Object.keys(pages);
  host = await hostOfFiles(
    new Map([
      [
        '/',
        page(
          '',
          names
            .map(
              (name) =>
                `<iframe name="${name}" title="${name}" src="/${name}.html" width="400" height="280"></iframe>`,
            )
            .join(''),
        ),
      ],
      ...Object.entries(pages).map(([name, made]) => [`/${name}.html`, made(lines)] as const),
    ]),
  );
  const faults: string[] = [];
  tab.on('pageerror', (error) => faults.push(error.message));
  await tab.goto(host.address);
  for (const name of names) {
    const outer = tab.frameLocator(`iframe[name="${name}"]`);
    const step = outer.frameLocator('iframe').getByRole('slider', { name: 'Step' });
    await expect(step, name).toHaveValue('3');
    if (name in frames) continue;
    const graph = outer.locator('wengert-graph');
    const told = () =>
      graph.evaluate((one) => {
        const { step: now, steps, inputs } = one as unknown as Record<string, unknown>;
        return { now, steps, inputs };
      });
    await expect.poll(told, { message: name }).toEqual({
      now: 3,
      steps: 19,
      inputs: { x1: 2, x2: 5 },
    });
    await graph.evaluate((one) => (one as unknown as { go(step: number): void }).go(5));
    await expect(step, name).toHaveValue('5');
  }
  expect(faults).toEqual([]);
});
