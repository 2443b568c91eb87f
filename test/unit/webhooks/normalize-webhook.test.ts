import { describe, expect, it } from '@jest/globals';
import { normalizeWebhook } from '../../../claire/webhooks/wanted';

describe('a webhook that is sent back to Claire', () => {
  it('has no id where Go wrote 0', () => {
    expect(normalizeWebhook({ dealer_location_id: 0, checklist_id: 7 })).toMatchObject({
      dealer_location_id: null,
      checklist_id: 7,
    });
    expect(normalizeWebhook({ dealer_location_id: 1, checklist_id: '7' })).toMatchObject({
      dealer_location_id: 1,
      checklist_id: null,
    });
  });

  it('has its headers as Claire takes them, with all other fields of Claire', () => {
    const headers = [
      { ID: 4, Name: 'X-Own', Value: 'a' },
      { id: 5, name: 'X-Other', value: 'b' },
      { id: 6, name: null },
      null,
      'X-Text: c',
    ];

    expect(normalizeWebhook({ headers }).headers).toEqual([
      { ID: 4, Name: 'X-Own', Value: 'a', name: 'X-Own', value: 'a' },
      { id: 5, name: 'X-Other', value: 'b' },
      { id: 6, name: '', value: '' },
    ]);
  });

  it('has no headers where Claire showed none', () => {
    expect(normalizeWebhook({})).toEqual({
      dealer_location_id: null,
      checklist_id: null,
      headers: null,
    });
    expect(normalizeWebhook({ headers: null }).headers).toBeNull();
  });
});
