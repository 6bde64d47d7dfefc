import { Button, DataTable, EmptyState } from '@mot-cua/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeskProcedure } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { shortDate } from '../../shell/day.ts'
import { unitsQuery } from '../dossiers/queries.ts'
import { formatDays } from './day.ts'
import { OfferDialog } from './offer-dialog.tsx'
import { LevelTag } from './procedure-state.tsx'

/** How far the procedure can be done online, as it was decided for the province and for units. */
export function OffersTab({ procedure }: { procedure: DeskProcedure }) {
  const words = useWords()
  const { offers } = words.catalogue
  const [setting, setSetting] = useState(false)
  const { data: units } = useQuery(unitsQuery)
  const nameOf = (id: string | null) => {
    const unit = units?.find((one) => one.id === id)
    return id === null ? offers.province : unit ? (words.language === 'vi' ? unit.nameVi : unit.nameEn) : id
  }
  const rows = procedure.offers.map((offer, index) => ({ ...offer, id: String(index) }))
  const set = procedure.mayOffer && (
    <Button type="button" look="second" onClick={() => setSetting(true)}>
      {offers.set}
    </Button>
  )
  return (
    <div className="record">
      {rows.length === 0 ? (
        <EmptyState icon="record" title={offers.caption} action={set}>
          {offers.none}
        </EmptyState>
      ) : (
        <section className="pane">
          <div className="pane-head">
            <h2>{offers.caption}</h2>
            {set}
          </div>
          <div className="pane-body pane-table">
            <DataTable
              caption={offers.caption}
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                { id: 'where', heading: offers.where, cell: ({ unit }) => nameOf(unit) },
                {
                  id: 'level',
                  heading: offers.level,
                  cell: ({ level, reason, legalGround }) => (
                    <span>
                      <LevelTag level={level} />
                      {reason && <span className="sub">{reason}</span>}
                      {legalGround && <span className="sub">{legalGround}</span>}
                    </span>
                  ),
                },
                { id: 'days', heading: offers.days, cell: (offer) => formatDays(offer, words) },
                {
                  id: 'decision',
                  heading: offers.decision,
                  cell: ({ decision }) => decision && `${decision.number}, ${shortDate(decision.issuedOn)}`,
                },
              ]}
            />
          </div>
        </section>
      )}
      {setting && <OfferDialog code={procedure.code} onClose={() => setSetting(false)} />}
    </div>
  )
}
