import { describe, expect, it } from '@jest/globals';
import { withNodeRed } from './lab';

const readers = { type: 'credentials', users: [], default: { permissions: 'read' } };
const lab = withNodeRed({}, { settings: { adminAuth: readers } });

describe('a user who may not change flows', () => {
  it.each([
    ['POST', '/claire/test'],
    ['POST', '/claire/address'],
    ['POST', '/claire/lists/locations'],
  ])('may not ask %s %s, which would use the key of the account', async (method, at) => {
    const response = await lab.fetch(at, { method });

    expect(response.status).toBe(401);
    expect(lab.claire.requests()).toEqual([]);
  });
});
