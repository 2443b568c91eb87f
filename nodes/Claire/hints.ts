import type { NodeHint } from 'n8n-workflow';

/** Shown in the editor for certain settings of the node. */
export const hints: NodeHint[] = [
  {
    type: 'warning',
    location: 'outputPane',
    message:
      'Claire is going to remove this operation. Use "Get Many" with the filters "DMS Number" and "Customer Kind" instead.',
    displayCondition: '={{ $parameter["operation"] === "getByDmsNr" }}',
  },
  {
    type: 'info',
    location: 'outputPane',
    whenToDisplay: 'afterExecution',
    message:
      'Queued means that Claire took the appointment in, not yet that it is imported. "Confirm Import" finds out what became of it; so does a Claire Trigger on the event "Appointment import result".',
    displayCondition:
      '={{ $parameter["operation"] === "import" && $parameter["waitFor"] === "nothing" }}',
  },
];
