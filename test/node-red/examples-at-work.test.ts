import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { people } from '../e2e/examples-people';
import { root } from '../package/packed';
import { deployExample } from './example-lab';
import { examplesAtWork } from './scenarios/examples';

describe('an example from Node-RED’s Import menu, against the sandbox', () => {
  const folder = path.join(root, 'node-red', 'examples');
  const lab = examplesAtWork(folder);

  it('shows who is calling by the number that the telephone shows, if they come today', async () => {
    await deployExample(lab, folder, 'Who is calling');
    const { bySms, byMail } = people(lab.claire);
    const today = new Date().toLocaleDateString('sv');
    lab.claire.change(bySms.id, { time: `${today}T10:00:00Z` });
    const byTelephone = async (number: string) => {
      const query = new URLSearchParams({ kind: 'telephone', number });
      return (await lab.fetch(`/who-is-calling?${query.toString()}`)).text();
    };
    const page = await byTelephone(bySms.driver.tel_mobile_private);

    expect(page).toContain(bySms.workOrder);
    expect(page).not.toContain(byMail.workOrder);
    expect(await byTelephone('+31612345678')).toContain('No appointments were found');
  });
});
