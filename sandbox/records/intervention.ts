/** Work that was asked for. The reference gives Go names only; these are their JSON spelling. */
export function blankIntervention() {
  return {
    id: 0,
    dms_nr: '',
    title: '',
    description: '',
    price: 0,
    mechanic_notes: '',
    pinned: false,
    snoozed: false,
    is_declined_by_customer: false,
    is_signed_by_customer: false,
    status: 0,
    solution_value: '',
    solution_unit: '',
    solution_type: '',
    mechanic_fixed: false,
    customer_ok: false,
    is_local: false,
    visible_to_customer: true,
    snooze_history: null,
    elements: null,
    attachments: null,
  };
}
