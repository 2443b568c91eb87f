// Written by `npm run generate` from the resources beside it.

export interface OperationName {
  readonly id: string;
  /** One line for people. */
  readonly description: string;
  /** By Claire’s names. */
  readonly inputs: readonly string[];
}

export interface ResourceName {
  readonly value: string;
  readonly label: string;
  readonly plural: string;
  readonly operations: readonly OperationName[];
}

/** What people read of the resources, in a module that needs no schema. */
export const resourceNames: readonly ResourceName[] = [
  {
    "value": "appointment",
    "label": "Appointment",
    "plural": "Appointments",
    "operations": [
      {
        "id": "appointment.get",
        "description": "Gets one appointment by its Claire number",
        "inputs": [
          "id"
        ]
      },
      {
        "id": "appointment.import",
        "description": "Queues appointments of one location, to be created or updated",
        "inputs": [
          "appointments"
        ]
      },
      {
        "id": "appointment.list",
        "description": "Lists the appointments of one location by day, DMS number or pin",
        "inputs": [
          "location_id",
          "dms_nr",
          "customer_kind",
          "date",
          "is_pinned"
        ]
      },
      {
        "id": "appointment.listByDmsNr",
        "description": "Lists the appointments of one location by DMS number",
        "inputs": [
          "location_id",
          "dms_nr",
          "customer_kind"
        ]
      }
    ]
  },
  {
    "value": "car",
    "label": "Car",
    "plural": "Cars",
    "operations": [
      {
        "id": "car.get",
        "description": "Gets one car of the dealer by its VIN",
        "inputs": [
          "vin"
        ]
      }
    ]
  },
  {
    "value": "check",
    "label": "Check",
    "plural": "Checks",
    "operations": [
      {
        "id": "check.list",
        "description": "Get the checks of an appointment, with findings and prices",
        "inputs": [
          "appointment_id"
        ]
      }
    ]
  },
  {
    "value": "location",
    "label": "Location",
    "plural": "Locations",
    "operations": [
      {
        "id": "location.list",
        "description": "Get the locations that the API key may see",
        "inputs": []
      }
    ]
  },
  {
    "value": "question",
    "label": "Question",
    "plural": "Questions",
    "operations": [
      {
        "id": "question.list",
        "description": "Get the questions that checks can ask",
        "inputs": []
      }
    ]
  },
  {
    "value": "tag",
    "label": "Tag",
    "plural": "Tags",
    "operations": [
      {
        "id": "tag.list",
        "description": "Get the tags that results of checks can have",
        "inputs": []
      }
    ]
  },
  {
    "value": "webhook",
    "label": "Webhook",
    "plural": "Webhooks",
    "operations": [
      {
        "id": "webhook.create",
        "description": "Creates a webhook: an address that Claire calls when an event happens",
        "inputs": [
          "created_on",
          "updated_on",
          "dealer_id",
          "public_account_id",
          "user_id",
          "public_account",
          "user",
          "has_recent_error",
          "name",
          "webhook_trigger_id",
          "url",
          "id",
          "dealer_location_id",
          "checklist_id",
          "queued",
          "active",
          "headers"
        ]
      },
      {
        "id": "webhook.delete",
        "description": "Deletes a webhook that this API key made",
        "inputs": [
          "webhook_id"
        ]
      },
      {
        "id": "webhook.get",
        "description": "Gets one webhook with its headers",
        "inputs": [
          "webhook_id"
        ]
      },
      {
        "id": "webhook.list",
        "description": "Lists the webhooks that this API key made",
        "inputs": []
      },
      {
        "id": "webhook.listErrors",
        "description": "Lists the calls of a webhook that went wrong in the last three months",
        "inputs": [
          "WebhookID",
          "Page"
        ]
      },
      {
        "id": "webhook.listTriggers",
        "description": "Lists the events that a webhook can wait for",
        "inputs": []
      },
      {
        "id": "webhook.test",
        "description": "Calls a webhook once with a payload of your own",
        "inputs": [
          "WebhookID",
          "CommunicationReceiverID",
          "Payload"
        ]
      },
      {
        "id": "webhook.update",
        "description": "Changes a webhook that this API key made; headers that are left out are removed",
        "inputs": [
          "created_on",
          "updated_on",
          "dealer_id",
          "public_account_id",
          "user_id",
          "public_account",
          "user",
          "has_recent_error",
          "name",
          "webhook_trigger_id",
          "url",
          "id",
          "dealer_location_id",
          "checklist_id",
          "queued",
          "active",
          "headers"
        ]
      }
    ]
  }
];
