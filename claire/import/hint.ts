/** Something about rows that are sent all the same, told once for each run. */
export interface ImportHint {
  code: 'customerName';
  /** The field that holds a customer in the row. */
  field: string;
  message: string;
}

export function customerHint(field: string): ImportHint {
  const message =
    `The customers of this import stand in "${field}", which Claire's reference does not name. They ` +
    'are sent so. If Claire does not import them, call the field customer_driver, customer_owner or customer_contract.';
  return { code: 'customerName', field, message };
}
