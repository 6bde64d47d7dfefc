import { Type } from 'typebox'
import { choice, nullable } from '../../../kernel/shapes.ts'
import { manners } from '../rules/other-result.ts'
import { Instant, Text } from './schemas.ts'

/** Working time until the due moment, in ms; negative when it has passed. */
const Left = Type.Integer()

const Reason = nullable(Type.Object({ code: Type.Optional(Type.String()), text: Text }))

const OtherResultRecording = Type.Object({
  no: Type.Integer(),
  manner: choice(...manners),
  number: nullable(Type.String()),
  issuedOn: nullable(Type.String({ format: 'date' })),
  reason: nullable(Type.String({ description: 'Why there is none' })),
  unitName: Type.String({ description: 'The agency that issued it' }),
  document: nullable(Type.String()),
  file: nullable(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      mediaType: Type.String(),
      size: Type.Integer(),
      signatures: Type.Array(Type.Ref('SignatureNote')),
    }),
  ),
  by: Type.String(),
  position: Type.String(),
  at: Instant,
})

export const DossierPage = Type.Object(
  {
    id: Type.String(),
    code: Type.String(),
    procedure: Type.Object({ code: Type.String(), vi: Type.String(), en: Type.String() }),
    unit: Type.Object({ id: Type.String(), vi: Type.String(), en: Type.String() }),
    channel: Type.String(),
    assistant: nullable(Type.String()),
    forwarding: nullable(
      Type.Object({
        from: Text,
        to: Text,
        receivedBy: Type.String(),
        sentAt: Instant,
        papers: Type.Boolean(),
        arrivedAt: nullable(Instant),
        arrivedTo: nullable(Type.String()),
      }),
    ),
    applicant: Type.Object({ name: Type.String(), phone: nullable(Type.String()) }),
    status: Type.Object({ code: Type.String(), vi: Type.String(), en: Type.String() }),
    nationalStatus: Type.Integer(),
    submittedAt: Instant,
    acceptedAt: nullable(Instant),
    due: Type.Object({ at: Instant, state: Type.String(), leftMs: Left, explanation: Text }),
    fee: Type.Integer(),
    delivery: Type.String(),
    cases: Type.Array(Type.Object({ id: Type.String(), vi: Type.String(), en: Type.String() })),
    step: Type.Integer(),
    steps: Type.Array(
      Type.Object({ no: Type.Integer(), role: Type.String(), vi: Type.String(), en: Type.String() }),
    ),
    assignee: nullable(Type.String()),
    openSteps: Type.Array(
      Type.Object({ no: Type.Integer(), unit: Type.String(), assignee: nullable(Type.String()) }),
    ),
    next: Type.Array(
      Type.Object({
        decision: nullable(Type.Object({ id: Type.String(), vi: Type.String(), en: Type.String() })),
        steps: Type.Array(Type.Object({ vi: Type.String(), en: Type.String() })),
      }),
    ),
    needs: Type.Array(Type.Object({ vi: Type.String(), en: Type.String(), met: Type.Boolean() }), {
      description: 'What the step needs before it may be done',
    }),
    sections: Type.Array(
      Type.Object({
        id: Type.String(),
        title: Text,
        rows: Type.Array(
          Type.Object({
            id: Type.String(),
            label: Text,
            value: Text,
            origin: nullable(
              Type.Object({
                source: Type.String(),
                asOf: nullable(Type.String()),
                agrees: Type.Boolean(),
                value: Text,
              }),
            ),
            correction: nullable(Type.String()),
          }),
        ),
      }),
    ),
    components: Type.Array(
      Type.Object({
        id: Type.String(),
        vi: Type.String(),
        en: Type.String(),
        status: Type.String(),
        proof: nullable(Text),
        files: Type.Array(
          Type.Object({
            id: Type.String(),
            name: Type.String(),
            mediaType: Type.String(),
            size: Type.Integer(),
            signatures: Type.Array(Type.Ref('SignatureNote')),
          }),
        ),
        received: Type.Array(Type.Object({ manner: Type.String(), copies: Type.Integer() })),
      }),
    ),
    supplements: Type.Array(
      Type.Object({
        no: Type.Integer(),
        requestedBy: Type.String(),
        requestedAt: Instant,
        items: Type.Array(Type.Object({ concerns: Type.String(), code: Type.String(), text: Text })),
        message: Type.String(),
        answeredAt: nullable(Instant),
        answer: nullable(Type.String()),
        askedInTime: nullable(Type.Boolean()),
        approvedByName: nullable(Type.String()),
      }),
    ),
    furtherSupplements: Type.Array(
      Type.Object({
        no: Type.Integer(),
        items: Type.Array(Type.Object({ concerns: Type.String(), code: Type.String(), text: Text })),
        message: Type.String(),
        wishedByName: Type.String(),
        wishedAt: Instant,
        granted: nullable(Type.Boolean()),
        remark: nullable(Type.String()),
        decidedByName: nullable(Type.String()),
        decidedAt: nullable(Instant),
      }),
    ),
    consultations: Type.Array(
      Type.Object({
        no: Type.Integer(),
        agency: Type.String(),
        outside: Type.Boolean(),
        email: nullable(Type.String()),
        question: Type.String(),
        askedByName: Type.String(),
        askedAt: Instant,
        dueAt: Instant,
        remindedAt: nullable(Instant),
        state: Type.String(),
        undeliverable: Type.Boolean({ description: 'No e-mail can reach the agency' }),
        opinion: nullable(
          Type.Object({
            stance: Type.String(),
            text: Type.String(),
            by: Type.String(),
            position: Type.String(),
            at: Instant,
            late: Type.Boolean(),
            file: Type.String(),
            signatures: Type.Array(Type.Ref('SignatureNote')),
          }),
        ),
        withdrawn: nullable(Type.Object({ by: Type.String(), because: Type.String(), at: Instant })),
      }),
    ),
    delays: Type.Array(
      Type.Object({
        no: Type.Integer(),
        dueAt: Instant,
        reason: Type.String(),
        proposed: Type.String(),
        explainedByName: Type.String(),
        explainedAt: Instant,
        granted: nullable(Type.Boolean()),
        newDue: nullable(Instant),
        remark: nullable(Type.String()),
        decidedByName: nullable(Type.String()),
        decidedAt: nullable(Instant),
      }),
    ),
    history: Type.Array(
      Type.Object({
        move: Type.String(),
        status: Type.String(),
        actorKind: Type.String(),
        actorName: Type.String(),
        actorPosition: nullable(Type.String()),
        reason: Reason,
        at: Instant,
      }),
    ),
    dueChanges: Type.Array(Type.Object({ at: Instant, text: Text })),
    onBehalf: Type.Object({
      acting: nullable(Text),
      others: Type.Array(
        Type.Object({ what: Text, name: Type.String(), at: Instant, confirmed: Type.Boolean() }),
      ),
    }),
    controlSheet: Type.Array(
      Type.Object({
        no: Type.Integer(),
        role: Type.String(),
        unit: Type.String(),
        staffName: nullable(Type.String()),
        startedAt: Instant,
        dueAt: Instant,
        finishedAt: nullable(Instant),
        outcome: nullable(Type.String()),
      }),
    ),
    result: nullable(Type.Record(Type.String(), Type.Unknown())),
    resultFacts: Type.Array(
      Type.Object({
        id: Type.String(),
        label: Text,
        hint: nullable(Text),
        type: Type.Union([Type.Literal('text'), Type.Literal('number'), Type.Literal('date')]),
        required: Type.Boolean(),
        entered: Type.String({ description: 'What was entered for the draft that stands; empty: nothing' }),
      }),
    ),
    otherResults: Type.Array(
      Type.Object({
        ...{ code: Type.String(), vi: Type.String(), en: Type.String(), by: Text },
        mayRecord: Type.Boolean(),
        recordings: Type.Array(OtherResultRecording, { description: 'The oldest first; the last one holds' }),
      }),
    ),
    resultFile: nullable(Type.String()),
    handing: nullable(
      Type.Object({
        receiver: Type.String(),
        relation: Type.String(),
        proof: Type.String(),
        signature: nullable(Type.String({ description: 'The file of the drawn signature' })),
        slip: Type.Boolean(),
        handedByName: Type.String(),
        handedAt: Instant,
      }),
    ),
    shipments: Type.Array(
      Type.Object({
        no: Type.Integer(),
        receiver: Type.String(),
        address: Type.String(),
        tracking: Type.String(),
        cost: nullable(Type.Integer()),
        sentByName: Type.String(),
        sentAt: Instant,
        outcome: nullable(Type.Union([Type.Literal('delivered'), Type.Literal('came-back')])),
        note: nullable(Type.String()),
        settledByName: nullable(Type.String()),
        settledAt: nullable(Instant),
      }),
    ),
    notes: Type.Array(
      Type.Object({
        no: Type.Integer(),
        text: Type.String(),
        byName: Type.String(),
        byPosition: Type.String(),
        at: Instant,
      }),
    ),
    issuedResults: Type.Array(
      Type.Object({
        no: Type.Integer({ description: '1 the first one, then each that took its place' }),
        code: nullable(Type.String({ description: 'By which anybody verifies it' })),
        name: Text,
        number: Type.String(),
        issuedOn: Type.String(),
        issuedAt: Instant,
        file: Type.String(),
        state: Type.Union([Type.Literal('in-force'), Type.Literal('corrected'), Type.Literal('revoked')]),
        endedAt: nullable(Instant),
      }),
    ),
    resultChanges: Type.Array(
      Type.Object({
        no: Type.Integer(),
        kind: Type.Union([Type.Literal('revocation'), Type.Literal('correction')]),
        result: Type.Integer(),
        reason: Text,
        explanation: Type.String(),
        corrections: Type.Array(Type.Object({ label: Text, before: Text, after: Text })),
        proposedByName: Type.String(),
        proposedAt: Instant,
        granted: nullable(Type.Boolean()),
        decision: nullable(Type.Object({ number: Type.String(), issuedOn: Type.String() })),
        remark: nullable(Type.String()),
        decidedByName: nullable(Type.String()),
        decidedAt: nullable(Instant),
        doneAt: nullable(Instant),
      }),
    ),
    closedBecause: nullable(Type.Object({ code: Type.String(), text: Text })),
    allowedMoves: Type.Array(Type.String()),
    colleagues: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), position: Type.String() })),
    reasons: Type.Array(
      Type.Object({
        code: Type.String(),
        kind: Type.String(),
        vi: Type.String(),
        en: Type.String(),
        ground: Type.String(),
        concerns: Type.Array(Type.String()),
      }),
    ),
  },
  { $id: 'DossierPage' },
)
