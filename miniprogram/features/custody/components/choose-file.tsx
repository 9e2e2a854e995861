import { useState } from 'react'
import { isCallFailure } from '@/platform/call-error'
import { open } from '@/platform/navigate'
import { dropPhoto } from '@/platform/photo-store'
import { pickSheet } from '@/platform/pick-sheet'
import { sendFile } from '@/platform/upload'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Phrase } from '@/ui/phrase'
import { ProgressBar } from '@/ui/progress'
import { PartialData } from '@/ui/states'
import { useOpenImport } from '../custody.calls'
import './import.scss'

/** Chooses a table, sends it, and goes on to its columns. */
export function ChooseFile() {
  const [share, setShare] = useState<number | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const opening = useOpenImport()
  const send = async () => {
    const file = await pickSheet()
    if (file === null) return
    setTrouble(null)
    setShare(0)
    try {
      const fileId = await sendFile('sheet', file, setShare)
      const made = await opening.run({ fileId })
      if (made !== null) await open('/features/custody/pages/import/index', made)
    } catch (error) {
      if (!isCallFailure(error)) throw error
      setTrouble(error.message)
    } finally {
      dropPhoto(file.path)
      setShare(null)
    }
  }
  const failure = trouble ?? opening.failure?.message
  return (
    <Card>
      <Phrase
        className="import__note"
        words="Excel（.xlsx）或 CSV，最多 10 万行。先检查每一行会怎么样，您确认后才导入；导入后一键可以整个撤销。"
      />
      {failure !== undefined && <PartialData text={failure} />}
      {share === null ? (
        <Button wide look="primary" icon="upload" onTap={send}>
          选择表格
        </Button>
      ) : (
        <ProgressBar share={share} text="正在上传" />
      )}
    </Card>
  )
}
