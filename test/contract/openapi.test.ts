import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openApiDocument } from '../../tools/scripts/openapi/document';
import { readReference, referenceText } from './reference';

const document = JSON.stringify(openApiDocument(), null, 2);
const { paths } = JSON.parse(document) as { paths: Record<string, Record<string, Described>> };
const operations = Object.values(paths).flatMap((methods) => Object.values(methods));

interface Described {
  responses: Record<string, { headers?: object }>;
  parameters?: { name: string; description?: string }[];
}

describe('The OpenAPI document', () => {
  it('passes a public linter without an error or a warning', () => {
    expect(lint(document)).toEqual([]);
  });

  it('has every error status and rate header of the reference on every operation', () => {
    const { endpoints, errorStatuses, rateHeaders } = readReference(referenceText);

    expect(operations).toHaveLength(endpoints.length);
    for (const { responses } of operations) {
      expect(Object.keys(responses)).toEqual(['200', ...errorStatuses]);
      expect(Object.keys(responses['200']?.headers ?? {})).toEqual(rateHeaders);
    }
  });

  it('names no limit that is zod’s own', () => {
    expect(document).not.toContain(String(Number.MAX_SAFE_INTEGER));
  });

  it('describes every parameter, also one that may be left out', () => {
    const parameters = operations.flatMap(({ parameters: own = [] }) => own);

    expect(parameters.length).toBeGreaterThan(5);
    expect(parameters.filter(({ description }) => description === undefined)).toEqual([]);
  });

  it('has the key in the Authorization header and no real host', () => {
    expect(openApiDocument()).toMatchObject({
      servers: [{ url: '{server}', variables: { server: { default: 'https://claire.invalid' } } }],
      security: [{ apiKey: [] }],
      components: {
        securitySchemes: { apiKey: { type: 'apiKey', in: 'header', name: 'Authorization' } },
      },
    });
  });
});

function lint(text: string): unknown {
  const linter = join(__dirname, 'lint-openapi.mjs');
  const run = spawnSync(process.execPath, [linter], { input: text, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}
