import { allOperations, type Operation, readResource } from '../../../claire/resources';
import { catalogue } from '../../../nodes/Claire/actions/catalogue';
import { actionName } from '../steps/output-schemas';
import { toMarkdown } from './markdown-table';

export function operationsTable(): string[] {
  const rows = catalogue.flatMap(({ value: resource, name, actions }) =>
    actions.map((action) => {
      const operation = findOperation(resource, action.value);
      const request = operation && `\`${operation.method} ${operation.path}\``;
      return [name, action.name.replace(' (Deprecated)', ''), action.description, request ?? ''];
    }),
  );
  return toMarkdown([['Resource', 'Operation', 'What it does', 'Request'], ...rows]);
}

function findOperation(resource: string, action: string): Operation | undefined {
  return allOperations.find(
    (operation) => readResource(operation) === resource && actionName(operation) === action,
  );
}
