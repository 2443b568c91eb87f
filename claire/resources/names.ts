// Written by `npm run generate` from the resources beside it.

export interface ResourceName {
  readonly value: string;
  readonly label: string;
  readonly plural: string;
  /** The ids of all. */
  readonly operations: readonly string[];
  readonly list?: ListName;
}

export interface ListName {
  /** One line for people. */
  readonly description: string;
  /** By Claire’s names. */
  readonly inputs: readonly string[];
}

/** What people read of the resources, in a module that needs no schema. */
export const resourceNames: readonly ResourceName[] = [
  {
    "value": "appointment",
    "label": "Appointment",
    "plural": "Appointments",
    "operations": [
      "appointment.get",
      "appointment.import",
      "appointment.list",
      "appointment.listByDmsNr"
    ],
    "list": {
      "description": "Lists the appointments of one location by day, DMS number or pin",
      "inputs": [
        "location_id",
        "dms_nr",
        "customer_kind",
        "date",
        "is_pinned"
      ]
    }
  },
  {
    "value": "car",
    "label": "Car",
    "plural": "Cars",
    "operations": [
      "car.get"
    ]
  },
  {
    "value": "check",
    "label": "Check",
    "plural": "Checks",
    "operations": [
      "check.list"
    ],
    "list": {
      "description": "Get the checks of an appointment, with findings and prices",
      "inputs": [
        "appointment_id"
      ]
    }
  },
  {
    "value": "location",
    "label": "Location",
    "plural": "Locations",
    "operations": [
      "location.list"
    ],
    "list": {
      "description": "Get the locations that the API key may see",
      "inputs": []
    }
  },
  {
    "value": "question",
    "label": "Question",
    "plural": "Questions",
    "operations": [
      "question.list"
    ],
    "list": {
      "description": "Get the questions that checks can ask",
      "inputs": []
    }
  },
  {
    "value": "tag",
    "label": "Tag",
    "plural": "Tags",
    "operations": [
      "tag.list"
    ],
    "list": {
      "description": "Get the tags that results of checks can have",
      "inputs": []
    }
  },
  {
    "value": "webhook",
    "label": "Webhook",
    "plural": "Webhooks",
    "operations": [
      "webhook.create",
      "webhook.delete",
      "webhook.get",
      "webhook.list",
      "webhook.listErrors",
      "webhook.listTriggers",
      "webhook.test",
      "webhook.update"
    ],
    "list": {
      "description": "Lists the webhooks that this API key made",
      "inputs": []
    }
  }
];
