import { expect, it } from '@jest/globals';
import { eventually } from '../eventually';
import type { EditorLab } from './node-red-lab';

export interface Story {
  readonly lab: EditorLab;
  /** Of the nodes that it has made so far. */
  readonly ids: { api: string; import: string; trigger: string; account: string };
  readonly told: (text: string) => Promise<void>;
}

/** An account and a look-up, by dialogs that ask Claire although nothing is deployed yet. */
export function beforeFirstDeploy({ lab, ids, told }: Story): void {
  const { editor } = lab;

  it('makes an account, and tests it before the first deploy', async () => {
    const { claire, nodeRed } = lab;
    ids.api = await editor.drag('claire-api', { x: 250, y: 120 });
    await editor.edit(ids.api);
    await editor.field('node-input-btn-account-add').click();
    const test = async (url: string, key: string, answer: string) => {
      await editor.field('node-config-input-baseUrl').fill(url);
      await editor.field('node-config-input-apiKey').fill(key);
      await editor.field('claire-account-test').click();
      await told(answer);
    };

    await test(claire.url, '', 'The Claire account has no API key.');
    await test(claire.url, 'no-key-of-Claire', 'Claire does not accept this API key.');
    await test(nodeRed.url, claire.apiKey, 'This base URL responds, but is not Claire.');
    claire.beginMaintenance();
    await test(claire.url, claire.apiKey, 'Claire is down. Try again later.');
    claire.endMaintenance();
    const allowed = editor.field('node-config-input-allowPlainHttp');
    await allowed.check();
    const asked = editor.page.waitForRequest('**/claire/test');
    await test(claire.url, claire.apiKey, 'Connected.');
    expect((await asked).postDataJSON()).toMatchObject({ allowPlainHttp: true });
    await allowed.uncheck();

    expect(await editor.field('claire-account-result').innerText()).toMatch(
      /Amersfoort \(11\)[\s\S]*of 10,800 requests are left[\s\S]*No claire trigger with this account/,
    );
  });

  it('shows in it where Claire will call, and that nobody outside can', async () => {
    const { nodeRed } = lab;
    await told('To start flows, Claire needs an address to call');
    await editor.field('node-config-input-publicUrl').fill('https://flows.example.com');
    await editor.field('node-config-input-publicUrl').blur();
    const address = editor.field('claire-account-address');
    await eventually(async () => {
      expect(await address.inputValue()).toBe('https://flows.example.com/claire/webhook');
    });

    await editor.field('node-config-input-publicUrl').fill(nodeRed.url);
    await editor.field('node-config-input-publicUrl').blur();
    await told('This address is not reachable from outside');
    expect(await editor.namelessFields()).toEqual([]);
    await lab.picture('claire-account');
    await editor.leave('node-config-dialog-ok');
  });

  it('offers what Claire has, before the first deploy', async () => {
    ids.account = await editor.field('node-input-account').inputValue();
    await editor.choose('claire-parameter-location_id', 'Zeist');
    await editor.give('claire-parameter-date', 'str', '');
    await editor.give('claire-parameter-dms_nr', 'msg', 'payload.nr');
    await editor.field('node-input-output').selectOption('property');
    await editor.fillTyped('node-input-property', 'found');
    expect(await editor.namelessFields()).toEqual([]);
    await lab.picture('claire-api');
    await editor.leave('node-dialog-ok');
    expect(await editor.wrong(ids.api)).toEqual([]);
  });

  it('says that a list loads, why it does not, and loads it again', async () => {
    const { claire } = lab;
    await editor.edit(ids.api);
    const row = editor.row('claire-parameter-location_id');
    const again = row.getByRole('button', { name: 'Load again from Claire: Location' });
    const state = row.getByRole('status');
    await state.waitFor({ state: 'hidden' });

    claire.beginMaintenance();
    await again.click();
    await editor.page.getByText('Claire is down. Try again later.').waitFor();
    claire.endMaintenance();
    const goOn = await lab.holdUp('**/claire/lists/locations');
    await again.click();
    expect(await state.innerText()).toBe('Loading from Claire…');
    goOn();
    await state.waitFor({ state: 'hidden' });

    await editor.choose('claire-parameter-location_id', 'Amersfoort');
    await editor.leave('node-dialog-ok');
  });
}
