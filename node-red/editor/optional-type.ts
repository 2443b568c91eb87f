import type { ParameterEntry } from './entries';
import { isEnvironment } from './parameter-value';
import type { EditorRed, Elements, TypedInputType } from './red';
import { written } from './answers';

declare const RED: EditorRed;

/** Node-RED marks an empty number or JSON as wrong; in a field that may be empty it is not. */
export function optionalType(input: Elements, entry: ParameterEntry, type: string): TypedInputType {
  if (entry.required || (type !== 'num' && type !== 'json')) return type;
  const label = RED._(`typedInput.type.${type}`);
  const isValid = (value: string) =>
    value === '' ||
    isEnvironment(value) ||
    RED.utils.validateTypedProperty(value, type, {}) === true;
  if (type === 'num') {
    return { value: type, label, icon: 'red/images/typedInput/09.svg', validate: isValid };
  }
  const expand = () => {
    RED.editor.editJSON({
      value: written(input.typedInput('value')),
      complete: (value) => input.typedInput('value', value),
    });
  };
  return { value: type, label, icon: 'red/images/typedInput/json.svg', validate: isValid, expand };
}
