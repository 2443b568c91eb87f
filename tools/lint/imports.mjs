// The configuration of dependency-cruiser: imports go one way, and in no circle.

/** What n8n itself has at run time, and its rules allow. */
const n8nPackages = ['n8n-workflow', 'luxon', 'zod/v4'];

/**
 * What the files of a folder may import: other folders (`.` stands for a file at the root) and
 * packages. What is not listed here, such as test, may import anything.
 */
const allowed = {
  // libphonenumber-js is bundled: decision 23.
  claire: { folders: [], packages: ['zod/v4', 'luxon', 'node:crypto', 'libphonenumber-js'] },
  n8n: { folders: ['claire'], packages: [...n8nPackages, 'node:crypto'] },
  nodes: { folders: ['claire', 'n8n'], packages: n8nPackages },
  triggers: { folders: ['claire', 'n8n'], packages: n8nPackages },
  credentials: { folders: ['claire'], packages: ['n8n-workflow'] },
  // Its page says of a file what Node-RED's dialog says of it: decision 20.
  sandbox: {
    folders: ['claire', 'docs', 'node-red'],
    packages: ['zod/v4', 'luxon', 'fastify', 'smtp-server', 'postal-mime', 'node:*'],
  },
  'node-red': { folders: ['claire'], packages: ['zod/v4', 'undici', 'luxon', 'esbuild', 'node:*'] },
  'tools/lab': { folders: ['claire', 'sandbox', '.'], packages: ['*'] },
  'tools/scripts': {
    folders: ['claire', 'nodes', 'sandbox', 'node-red', 'tools/lab', '.'],
    packages: ['*'],
  },
};

function directionOf([folder, { folders, packages }]) {
  const names = [folder, ...folders].map((name) => `${name}/`).concat(packages);
  const named = packages.filter((name) => name !== '*' && name !== 'node:*');
  const targets = [folder, ...folders].map(folderPath).concat(named.map(packagePath));
  return {
    name: `imports-of-${folder.replace('/', '-')}`,
    comment: `${folder}/ may import ${names.join(', ')}.`,
    severity: 'error',
    from: { path: `^${folder}/` },
    to: { pathNot: targets, ...kindsOfTarget(packages) },
  };
}

function kindsOfTarget(packages) {
  if (packages.includes('*')) return { dependencyTypes: ['local'] };
  return packages.includes('node:*') ? { dependencyTypesNot: ['core'] } : {};
}

function folderPath(folder) {
  return folder === '.' ? String.raw`^[^/]+\.\w+$` : `^${folder}/`;
}

/** A package goes by the path of its file; what Node itself has goes by its name alone. */
function packagePath(name) {
  const path = name.replace(/^node:/, '').replace(/\*$/, '');
  return `(^|node_modules/)(@types/)?${path}${name.endsWith('*') ? '' : '(/|$)'}`;
}

const noCircle = {
  name: 'no-circle',
  comment: 'These files import each other in a circle; let the lower one be handed what it needs.',
  severity: 'error',
  from: {},
  to: { circular: true },
};

const noCircleOfFolders = {
  name: 'no-circle-of-folders',
  comment: 'These folders import each other in a circle; one of them has to be the lower one.',
  severity: 'error',
  scope: 'folder',
  from: { pathNot: '^test/' },
  to: { circular: true },
};

/** Polling is its own way of knowing what happens at Claire: it goes through the client alone. */
const changesApart = [
  {
    name: 'changes-know-the-client',
    comment: 'claire/changes/ may import the files of claire/ itself, models/ and resources/.',
    severity: 'error',
    from: { path: '^claire/changes/' },
    to: { path: '^claire/(?!changes/|models/|resources/)[^/]+/' },
  },
  {
    name: 'changes-are-known-to-platforms',
    comment: 'Of claire/, only claire/changes/ may import its files.',
    severity: 'error',
    from: { path: '^claire/(?!changes/)' },
    to: { path: '^claire/changes/' },
  },
];

export default {
  forbidden: [
    ...Object.entries(allowed).map(directionOf),
    ...changesApart,
    noCircle,
    noCircleOfFolders,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: String.raw`^((node-red|sandbox)/)?(bin|dist|tarballs|\.cache)/` },
    // Also imports of types only.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
    },
  },
};
