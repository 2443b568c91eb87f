import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { row } from './import-rows';
import { withClaire } from './with-claire';

const node = withClaire();

const given = '={{ $json.answer }}';
const importRows = { resource: 'appointment', operation: 'import', source: 'columns' };
const questions = { resource: 'question', operation: 'getAll', limit: 1 };
const locator = { __rl: true, mode: 'id', value: '1' };
const test = { resource: 'webhook', operation: 'test', webhookId: locator };
const webhook = { name: 'Ready', trigger: 2, url: 'https://planning.example.com/claire' };

/** The rows of one appointment, each with the answer. */
function buildRows(answer: string): IDataObject[] {
  return ['Oil', 'Tyres'].map((title) => row(1, { answer, 'interventions.0.title': title }));
}

describe('a yes or no that an expression gives as text', () => {
  it('groups the rows of an appointment, or one would be put over the other', async () => {
    const parameters = { ...importRows, groupRows: given, waitFor: 'nothing' };
    const { json } = await node.run(parameters, { items: buildRows('true') });

    expect(json).toMatchObject([{ status: 'queued', rows: [0, 1] }]);
    expect(node.imported()).toMatchObject([
      { interventions: [{ title: 'Oil' }, { title: 'Tyres' }] },
    ]);
  });

  it('makes no webhook that calls when it is not to', async () => {
    const parameters = { resource: 'webhook', operation: 'create', ...webhook, active: given };
    await node.run(parameters, { items: [{ answer: 'false' }] });

    expect(node.claire.webhooks()).toMatchObject([{ active: false }]);
  });
});

it.each<[string, IDataObject]>([
  ['Return All', { ...questions, returnAll: given }],
  ['Group Rows', { ...importRows, groupRows: given }],
  ['Only Changed', { ...importRows, onlyChanged: given }],
  ['Only Check Arrival', { ...test, options: { onlyCheckArrival: given } }],
  ['Active', { resource: 'webhook', operation: 'create', ...webhook, active: given }],
])('a yes or no that is neither is refused before any request: %s', async (label, parameters) => {
  const { error } = await node.run(parameters as never, {
    items: [{ ...row(1), answer: 'sometimes' }],
  });

  expect(error?.message).toBe(`${label} must be true or false, not text`);
  expect(node.requests()).toEqual([]);
});
