import { FormRows } from '../../editor/form-rows';

const rows = new FormRows('claire-changes');

export const form = [
  rows.name(),
  rows.config('account', 'user'),
  rows.section('locations'),
  rows.number('daysBack', 'before', { icon: 'calendar' }),
  rows.number('daysAhead', 'after', { icon: 'calendar' }),
  rows.number('every', 'seconds', { icon: 'clock-o' }),
  rows.status('cost', ''),
  rows.boxes('kinds', 'changes', 'exchange'),
  rows.checkbox('includeAppointment'),
];
