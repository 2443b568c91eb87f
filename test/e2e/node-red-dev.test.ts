import { beforeAll, describe, expect, it } from '@jest/globals';
import { nodeRedVersions } from '../../tools/lab/node-red/install';
import { validate, type Verdict } from '../../tools/lab/node-red/validator';
import { tarball } from '../node-red/lab';
import { packIfStale } from '../package/packed';
import { nodeTypes } from '../node-red/texts';

/** Those of `node-red-dev validate` that judge a package, but for D03. */
const rules = ['P01', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'N01', 'N02', 'D01', 'D02'];

let verdict: Verdict;

beforeAll(async () => {
  packIfStale();
  verdict = await validate(tarball);
});

describe('what Node-RED’s library says about the package', () => {
  it.each(rules)('is good by its rule %s', (rule) => {
    expect(verdict.card[rule]).toMatchObject({ test: true });
  });

  it('reads all nodes in their pages, and finds each in an example', () => {
    expect(verdict.said).not.toContain('Unable to parse');
    expect(verdict.card.N02).toMatchObject({
      nodes: nodeTypes.filter((type) => type !== 'claire-account'),
    });
  });

  it('is that it runs on both versions', () => {
    const { newest, oldest } = nodeRedVersions;

    expect(verdict.card.P06).toMatchObject({ versions: [newest, oldest] });
  });

  // undici 8 does not load on Node.js 22.9, which Node-RED 5 supports; the readme says so too.
  it('is that undici has a newer major, and nothing else does', () => {
    expect(verdict.card.D03).toEqual({ test: false, packages: ['undici'] });
  });
});
