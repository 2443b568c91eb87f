import ts from 'typescript';

/** What Node-RED's library and node-red-dev read of a node from its page, by their own rules. */
export interface Definition {
  readonly type: string;
  readonly defaults: readonly string[];
  readonly credentials: readonly string[];
  /** Literals only: anything else is not seen there. */
  readonly literals: ReadonlyMap<string, string>;
}

const script = /<script.+?type=['"]text\/javascript['"].*?>([\S\s]*?)<\/script>/gi;

export function definitionsIn(page: string): Definition[] {
  return [...page.matchAll(script)].flatMap(([, source = '']) => {
    const file = ts.createSourceFile('page.js', source, ts.ScriptTarget.Latest);
    return registrations(file).map(definition);
  });
}

function registrations(node: ts.Node): ts.CallExpression[] {
  const inner: ts.CallExpression[] = [];
  ts.forEachChild(node, (child) => {
    inner.push(...registrations(child));
  });
  const isOne =
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'registerType';
  return isOne ? [node, ...inner] : inner;
}

function definition({ arguments: [type, fields] }: ts.CallExpression): Definition {
  if (type === undefined || !ts.isStringLiteral(type)) throw new Error('The type is no literal');
  const properties = listProperties(fields);
  const inside = (name: string) => {
    const value = properties.get(name);
    return value === undefined ? [] : [...listProperties(value).keys()];
  };
  const literals = [...properties].flatMap(([name, value]): [string, string][] =>
    ts.isStringLiteral(value) || ts.isNumericLiteral(value) ? [[name, value.text]] : [],
  );
  return {
    type: type.text,
    defaults: inside('defaults'),
    credentials: inside('credentials'),
    literals: new Map(literals),
  };
}

function listProperties(node: ts.Expression | undefined): Map<string, ts.Expression> {
  if (node === undefined || !ts.isObjectLiteralExpression(node)) {
    throw new Error('The definition is not written where the type is registered');
  }
  const found = new Map<string, ts.Expression>();
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) throw new Error('The parser stops at a spread');
    if (ts.isPropertyAssignment(property) && ts.isIdentifier(property.name)) {
      found.set(property.name.text, property.initializer);
    }
  }
  return found;
}
