import { Button, LongTextField, TextField } from '@mot-cua/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import type { SynonymItem } from '../../api-types.ts'
import { useWords } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { Dialog } from '../../shell/dialog.tsx'
import { SavingForm } from '../../shell/saving-form.tsx'

/** What a phrase is understood as; a phrase that is there already can be forgotten. */
export function SynonymDialog({ item, onClose }: { item: SynonymItem; onClose: () => void }) {
  const { synonyms } = useWords().catalogue
  const [phrase, setPhrase] = useState(item.phrase)
  const [meanings, setMeanings] = useState(item.meanings.join('\n'))
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (kind: 'save' | 'remove') =>
      kind === 'remove'
        ? api.removeSynonym(item.phrase)
        : api.saveSynonym(
            phrase.trim(),
            meanings
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean),
          ),
    onSuccess: async (_, kind) => {
      await client.invalidateQueries({ queryKey: ['synonyms'] })
      await client.invalidateQueries({ queryKey: ['search-reading'] })
      announce({ text: kind === 'remove' ? synonyms.removed(item.phrase) : synonyms.saved(phrase.trim()) })
      onClose()
    },
  })
  return (
    <Dialog title={item.phrase ? synonyms.edit(item.phrase) : synonyms.add} onClose={onClose}>
      <SavingForm
        noValidate
        submit={synonyms.save}
        sending={change.isPending}
        error={change.error}
        onSubmit={() => phrase.trim() && change.mutate('save')}
        onClose={onClose}
      >
        <TextField
          id="phrase"
          lang="vi"
          label={synonyms.phrase}
          required
          maxLength={100}
          readOnly={item.phrase !== ''}
          value={phrase}
          onChange={({ target }) => setPhrase(target.value)}
        />
        <LongTextField
          id="meanings"
          lang="vi"
          label={synonyms.meanings}
          hint={synonyms.meaningsHint}
          value={meanings}
          onChange={({ target }) => setMeanings(target.value)}
        />
        {item.phrase && (
          <Button
            type="button"
            look="quiet"
            aria-disabled={change.isPending}
            onClick={() => change.mutate('remove')}
          >
            {synonyms.remove}
          </Button>
        )}
      </SavingForm>
    </Dialog>
  )
}
