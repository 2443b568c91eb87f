import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod/v4';
import { root } from './packed';

const folder = path.join(root, '.github', 'workflows');
const files = readdirSync(folder).sort();

const Permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const Step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).default({}),
  with: z.record(z.string(), z.unknown()).default({}),
});
const Job = z.looseObject({
  uses: z.string().optional(),
  needs: z.union([z.string(), z.array(z.string())]).optional(),
  environment: z.string().optional(),
  permissions: Permissions.optional(),
  'timeout-minutes': z.number().optional(),
  steps: z.array(Step).default([]),
});
const Workflow = z.looseObject({ permissions: Permissions, jobs: z.record(z.string(), Job) });

const readWorkflow = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const listJobs = (file: string) => Object.entries(Workflow.parse(parse(readWorkflow(file))).jobs);
const jobs = files.flatMap((file) =>
  listJobs(file).map(([name, job]) => [file, name, job] as const),
);

function findJob(file: string, name: string): z.output<typeof Job> {
  const job = jobs.find((one) => one[0] === file && one[1] === name)?.[2];
  if (job === undefined) throw new Error(`${file} has no job ${name}`);
  return job;
}

describe('the workflows', () => {
  it.each(files)('take every action by its commit, and say its version: %s', (file) => {
    const lines = readWorkflow(file)
      .split('\n')
      .filter((line) => /\buses:/.test(line) && !/uses: \.\/\.github\/workflows\/\S+$/.test(line));

    for (const line of lines) {
      expect(line).toMatch(/uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it.each(files)('may read and nothing else, unless a job says more: %s', (file) => {
    expect(Workflow.parse(parse(readWorkflow(file))).permissions).toEqual({ contents: 'read' });
  });

  it('let only two jobs do more: publish with an identity, and note findings', () => {
    const more = jobs
      .filter(([, , { permissions }]) => permissions !== undefined)
      .map(([file, name, { permissions }]) => [file, name, permissions]);

    expect(more).toEqual([
      ['publish.yml', 'publish', { contents: 'read', 'id-token': 'write' }],
      ['weekly.yml', 'codeql', { contents: 'read', 'security-events': 'write' }],
    ]);
  });

  it('leave no token behind for what runs after the checkout, and end by themselves', () => {
    const steps = jobs.flatMap(([, , job]) => job.steps);
    const checkouts = steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@'));

    expect(checkouts.map((step) => step.with['persist-credentials'])).toEqual(
      checkouts.map(() => false),
    );
    expect(
      jobs.filter(([, , job]) => job.uses === undefined && job['timeout-minutes'] === undefined),
    ).toEqual([]);
  });

  it.each(files)('put nothing that others can write into a script: %s', (file) => {
    const scripts = listJobs(file).flatMap(([, { steps }]) =>
      steps.flatMap(({ run }) => run ?? []),
    );

    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });
});

describe('the job that publishes', () => {
  const publish = findJob('publish.yml', 'publish');

  it('waits for the tests, which use nothing that earlier runs have kept', () => {
    expect(publish).toMatchObject({ needs: 'test', environment: 'npm' });
    expect(findJob('publish.yml', 'test')).toMatchObject({
      uses: './.github/workflows/test.yml',
      with: { caches: false },
    });
  });

  it('alone has a secret, and only for what it publishes first', () => {
    const secrets = files.flatMap((file) => [...readWorkflow(file).matchAll(/secrets\.\w+/g)]);

    expect(secrets.map(([secret]) => secret)).toEqual(['secrets.NPM_TOKEN']);
    expect(publish.steps.at(-1)?.env).toEqual({ NPM_TOKEN: '${{ secrets.NPM_TOKEN }}' });
  });

  it('runs no test and installs nothing', () => {
    const scripts = publish.steps.flatMap(({ run }) => run ?? []);

    expect(scripts).toEqual([
      'node tools/scripts/publish.mjs tarballs --tag "$GITHUB_REF_NAME" --provenance',
    ]);
  });

  it('has of the repository its script alone, and of the script no dependency', () => {
    const [checkout] = publish.steps;
    const script = readFileSync(path.join(root, 'tools', 'scripts', 'publish.mjs'), 'utf8');
    const imports = [...script.matchAll(/^import .* from '([^']+)';$/gm)].map(([, name]) => name);

    expect(checkout?.with).toMatchObject({
      'sparse-checkout': 'tools/scripts/publish.mjs',
      'sparse-checkout-cone-mode': false,
    });
    expect(imports.length).toBeGreaterThan(3);
    expect(imports.filter((name) => !name?.startsWith('node:'))).toEqual([]);
  });
});
