import { expect, it } from '@jest/globals';
import { Film } from '../../../tools/pictures/film';
import { formImport } from '../../../tools/lab/n8n/form-import';
import { browserPage } from './browser-page';
import type { EditorLab } from './editor-lab';
import { EditorPage } from './editor-page';

const viewport = { width: 1120, height: 660 };

/** As *Custom Form Styling* of n8n makes a form: a white page would flash between dark ones. */
const darkForm = `@media (prefers-color-scheme: dark) {
  :root { --color-background: #1f1f1f; --color-card-bg: #2d2e2e; --color-header: #fff; --color-label: #ddd }
}`;

/** What the README's first import looks like, for who has not made one yet. */
export function firstImport(given: () => EditorLab): void {
  it('is the first import of the README, for its film: a file of the DMS, and what became of each row', async () => {
    const lab = given();
    lab.claire.reset();
    const page = await browserPage(lab.browser, viewport);
    const editor = new EditorPage(page, lab.n8n.url);
    const film = new Film();
    const settled = editor.inScheme;
    await editor.signIn();
    const workflow = formImport("Tomorrow's appointments", '0f5d0a57-6d7f-4a0e-a0d5-8f6b1c7f0002');
    await editor.openWorkflow(await lab.n8n.rest.createWorkflow(workflow));

    await editor.node('Extract from File').click();
    await editor.byTestId('node-creator-plus-button').click();
    await editor.byTestId('node-creator-search-bar').fill('workshop');
    const claire = editor.byTestId('node-creator-item-name').filter({ hasText: /^\s*Claire\s*$/ });
    await claire.first().waitFor();
    await claire.first().click();
    const action = page.getByText('Import appointments', { exact: true });
    await action.waitFor();
    await page.setViewportSize({ ...viewport, height: 720 });
    await page.getByText('Update webhook', { exact: true }).waitFor(); // n8n draws its list bit by bit.
    await page.getByText('What happens next?').waitFor({ state: 'detached' }); // And slides the one before out.
    await page.mouse.move(400, 560);
    await page.mouse.wheel(200, 0); // The nodes leave the panel's room.
    const reads = 'Add Claire to a workflow that reads a file';
    const panel = '[data-test-id="node-creator"]';
    const toTop = `document.querySelectorAll('${panel} *').forEach((one) => one.scrollTo(0, 0))`;
    await film.add(page, 3, reads, {
      settled: (scheme) => settled(scheme).then(() => page.evaluate(toTop)),
      says: page.locator(panel),
    });
    await page.setViewportSize(viewport);
    await action.click();
    await editor.byTestId('node-parameters').waitFor();
    const says = editor.byTestId('ndv');
    await says.getByText('Add field', { exact: true }).waitFor(); // The node's form has loaded.
    await film.add(page, 3, 'Nothing to map: columns are recognised', { settled, says });
    await editor.closeNode();

    const opened = page.waitForEvent('popup');
    await editor.runFrom('On form submission');
    const form = await opened;
    await form.setViewportSize(viewport);
    await form.locator('input[type=file]').setInputFiles(lab.file);
    await form.addStyleTag({ content: darkForm });
    await film.add(form, 2.5, "Drop in tomorrow's file, as your DMS exports it");
    await form.locator('button[type=submit], #submit-btn').click();
    await editor.succeeded('Import appointments');
    await editor.closeToasts();
    await editor.leaveAlone();
    const nodes = page.locator('.vue-flow__viewport');
    await film.add(page, 2.5, '250 rows, imported in batches', { settled, says: nodes });

    await editor.openNode('Import appointments');
    const output = editor.byTestId('output-panel');
    await output.getByText('00100002', { exact: true }).waitFor();
    expect(await output.innerText()).toContain('240 imported, 3 refused');
    await page.setViewportSize({ width: 1900, height: 600 });
    await editor.searchOutput('refused');
    await output.getByText('3 of 250 items').waitFor();
    const became = 'Each row comes out with what became of it, and why';
    await film.add(page, 5, became, { settled, of: [output] });

    await page.setViewportSize({ width: 1400, height: 825 });
    await page.goto(lab.claire.url);
    await page.getByPlaceholder('Plate, name or any number').fill('00100 2026-11-26');
    await page.getByText('WO-24094').waitFor({ state: 'detached' });
    await page.getByText('00100001').waitFor();
    const words = page.locator('header, h2, label, th, button');
    await film.add(page, 4, "And tomorrow's appointments are in Claire", { says: words });
    await film.keep('first-import', page);
    await page.close();
  });
}
