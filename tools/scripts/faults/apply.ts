import ts from 'typescript';
import type { Change, Fault } from './fault';

/** Code that is replaced, and what `$1`, `$2` … and `$this` stand for in its place. */
interface Target {
  readonly node: ts.Node;
  readonly parts: readonly ts.Node[];
  readonly on?: ts.Node;
}

/** The file's text with the fault in it. */
export function withFault(text: string, { file, change }: Fault): string {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const targets = findTargets(source, change);
  if (targets.length === 0 || (!('call' in change) && targets.length > 1)) {
    throw new Error(
      `${file}: ${String(targets.length)} places fit ${JSON.stringify(change)}. Correct the list in tools/scripts/faults/.`,
    );
  }
  // From the end, so that the places before keep their numbers.
  return targets.toReversed().reduce((whole, target) => {
    const [start, end] = [target.node.getStart(source), target.node.getEnd()];
    return whole.slice(0, start) + codeFor(target, change) + whole.slice(end);
  }, text);
}

function findTargets(source: ts.SourceFile, change: Change): Target[] {
  if ('body' in change) return functionsCalled(source, change.body).map(findBody);
  const scopes = change.in === undefined ? [source] : namedNodes(source, change.in);
  return scopes.flatMap((scope) => {
    const within = everyNode(scope);
    if ('call' in change) return within.flatMap((node) => findCall(node, change.call));
    return within.flatMap((node) => findValue(node, change.value));
  });
}

function codeFor({ node, parts, on }: Target, change: Change): string {
  const code = change.becomes.replaceAll(/\$(this|\d)/g, (_, name: string) => {
    if (name === 'this') return on?.getText() ?? '';
    return (name === '0' ? node : parts[Number(name) - 1])?.getText() ?? '';
  });
  return 'body' in change ? `{ ${code} }` : `(${code})`;
}

function functionsCalled(source: ts.SourceFile, name: string): ts.FunctionLikeDeclaration[] {
  return namedNodes(source, name).flatMap((node) => {
    const value = ts.isVariableDeclaration(node) ? node.initializer : node;
    return value !== undefined && ts.isFunctionLike(value) && 'body' in value ? [value] : [];
  });
}

function findBody(work: ts.FunctionLikeDeclaration): Target {
  if (work.body === undefined) throw new Error('The function has no body.');
  return { node: work.body, parts: work.parameters.map(({ name }) => name) };
}

function findCall(node: ts.Node, name: string): Target[] {
  if (!ts.isCallExpression(node)) return [];
  const { expression, arguments: parts } = node;
  if (ts.isIdentifier(expression)) return expression.text === name ? [{ node, parts }] : [];
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== name) return [];
  return [{ node, parts, on: expression.expression }];
}

function findValue(node: ts.Node, name: string): Target[] {
  const hasValue = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node);
  if (!hasValue || node.initializer === undefined || readName(node) !== name) return [];
  return [{ node: node.initializer, parts: [] }];
}

/** What the file declares under a name. */
function namedNodes(source: ts.SourceFile, name: string): ts.Node[] {
  return everyNode(source).filter(
    (node) =>
      (ts.isFunctionLike(node) ||
        ts.isVariableDeclaration(node) ||
        ts.isPropertyAssignment(node)) &&
      readName(node) === name,
  );
}

function readName(node: ts.NamedDeclaration): string | undefined {
  const { name } = node;
  if (name === undefined) return undefined;
  return ts.isIdentifier(name) || ts.isPrivateIdentifier(name) ? name.text : name.getText();
}

function everyNode(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (inner: ts.Node): void => {
    found.push(inner);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return found;
}
