import { useState } from 'react'
import { errorFileTitles } from '@shared/custody/import.labels'
import { isCallFailure } from '@/platform/call-error'
import { handOut } from '@/platform/hand-out'
import { Button } from '@/ui/button'
import { PartialData } from '@/ui/states'
import { linkFile, useWriteErrors, type Import } from '../custody.calls'

/** The rows that are not imported, as a file to mend in Excel. */
export function ErrorFile({ entry }: { entry: Import }) {
  const writing = useWriteErrors()
  const [trouble, setTrouble] = useState<string | null>(null)
  const unwanted = entry.counts.rejected + (entry.choices.likely === 'skip' ? entry.counts.likely : 0)
  if (unwanted === 0) return null
  const fetchFile = async () => {
    const written = await writing.run({ importId: entry.id })
    if (written === null) return
    try {
      await handOut(await linkFile(written.fileId), `${errorFileTitles.name}.csv`)
    } catch (error) {
      if (!isCallFailure(error)) throw error
      setTrouble(error.message)
    }
  }
  const failure = trouble ?? writing.failure?.message
  return (
    <>
      {failure !== undefined && <PartialData text={failure} />}
      <Button icon="download" onTap={fetchFile}>
        {`下载未导入的 ${unwanted} 行`}
      </Button>
    </>
  )
}
