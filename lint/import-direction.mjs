import { dirname, relative, resolve, sep } from 'node:path';

const core = { folders: [], packages: ['zod/v4', 'node:crypto'] };
const anything = { folders: ['*'], packages: ['*'] };
/** What n8n itself has at run time, and its rules allow. */
const n8nPackages = ['n8n-workflow', 'luxon', 'zod/v4'];

/**
 * What a file may import, by the folder it is in. Folders that are not listed here (and the files
 * at the root) are free; a file may always import its own folder.
 */
const allowed = {
  claire: core,
  n8n: { folders: ['claire'], packages: [...n8nPackages, 'node:crypto'] },
  nodes: { folders: ['claire', 'n8n'], packages: n8nPackages },
  triggers: { folders: ['claire', 'n8n'], packages: n8nPackages },
  credentials: { folders: ['claire'], packages: ['n8n-workflow'] },
  sandbox: { folders: ['claire'], packages: ['zod/v4', 'fastify', '@fastify/*', 'node:*'] },
  'node-red': {
    folders: ['claire'],
    packages: ['zod/v4', 'undici', 'esbuild', 'node:*'],
  },
  lab: { folders: ['claire', 'sandbox', '.'], packages: ['*'] },
  scripts: { folders: ['claire', 'sandbox', 'node-red', 'lab', '.'], packages: ['*'] },
  test: anything,
  bench: anything,
};

/** Our own packages, by the folder that an import of their name would reach. */
const workspaces = { 'claire-sandbox': 'sandbox', 'node-red-contrib-claire': 'node-red' };

const matches = (patterns, name) =>
  patterns.some((pattern) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  );

/** The first folder of a path below the root; `.` for a file at the root itself. */
function folderOf(root, path) {
  const parts = relative(root, path).split(sep);
  return parts.length > 1 ? parts[0] : parts[0] in allowed ? parts[0] : '.';
}

function isAllowed(root, file, specifier) {
  const folder = folderOf(root, file);
  const rules = allowed[folder];
  if (rules === undefined) return true;
  const target = specifier.startsWith('.')
    ? folderOf(root, resolve(dirname(file), specifier))
    : workspaces[specifier];
  if (target === undefined) return matches(rules.packages, specifier);
  return target === folder || matches(rules.folders, target);
}

const isText = (node) => node?.type === 'Literal' && typeof node.value === 'string';

const isRequire = (node) => node.callee.type === 'Identifier' && node.callee.name === 'require';

/** Holds the direction of imports between the top-level folders; see docs/decisions. */
export const importDirection = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      wrongWay: "{{folder}}/ may not import '{{specifier}}'. It may import {{allowed}}.",
    },
  },
  create(context) {
    const look = (source) => {
      if (!isText(source) || isAllowed(context.cwd, context.filename, source.value)) return;
      const folder = folderOf(context.cwd, context.filename);
      const { folders, packages } = allowed[folder];
      const names = [folder, ...folders].map((name) => `${name}/`).concat(packages);
      const data = { folder, specifier: source.value, allowed: names.join(', ') };
      context.report({ node: source, messageId: 'wrongWay', data });
    };
    return {
      ImportDeclaration: (node) => look(node.source),
      ExportNamedDeclaration: (node) => look(node.source),
      ExportAllDeclaration: (node) => look(node.source),
      ImportExpression: (node) => look(node.source),
      TSImportType: (node) => look(node.source ?? node.argument?.literal),
      TSExternalModuleReference: (node) => look(node.expression),
      CallExpression: (node) => isRequire(node) && look(node.arguments[0]),
    };
  },
};
