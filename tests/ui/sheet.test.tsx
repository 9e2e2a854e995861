import { useState } from 'react'
import { jest } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'
import { ActionSheet } from '@/ui/action-sheet'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { Select } from '@/ui/select'
import { Sheet } from '@/ui/sheet'

function Opener() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onTap={() => setOpen(true)}>打开</Button>
      <Sheet
        isOpen={isOpen}
        title="记跟进"
        onClose={() => setOpen(false)}
        footer={<Button onTap={() => undefined}>保存</Button>}
      >
        <input aria-label="结果" />
      </Sheet>
    </>
  )
}

function open() {
  render(<Opener />)
  const opener = screen.getByRole('button', { name: '打开' })
  opener.focus()
  fireEvent.click(opener)
  return { opener, dialog: screen.getByRole('dialog', { name: '记跟进' }) }
}

test('nothing of a sheet exists before it is opened', () => {
  render(<Opener />)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('an open sheet takes the focus and gives it back when it closes', () => {
  const { opener, dialog } = open()
  expect(document.activeElement).toBe(dialog)
  fireEvent.click(screen.getByRole('button', { name: '关闭' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(opener)
})

test('Tab goes round inside an open sheet, in both directions', () => {
  const { dialog } = open()
  const first = screen.getByRole('button', { name: '关闭' })
  const last = screen.getByRole('button', { name: '保存' })
  last.focus()
  fireEvent.keyDown(last, { key: 'Tab' })
  expect(document.activeElement).toBe(first)
  fireEvent.keyDown(first, { key: 'Tab', shiftKey: true })
  expect(document.activeElement).toBe(last)
  dialog.focus()
  fireEvent.keyDown(dialog, { key: 'Tab', shiftKey: true })
  expect(document.activeElement).toBe(last)
})

test.each([
  ['Escape', () => fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })],
  ['a tap beside it', () => fireEvent.click(screen.getByTestId('overlay'))],
])('%s closes a sheet', (_, leave) => {
  open()
  leave()
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('choosing an action closes the list first, then does it', () => {
  const calls: string[] = []
  const actions = [{ label: '转给', icon: 'handover', onTap: () => calls.push('action') }] as const
  render(<ActionSheet isOpen title="锦程商贸" actions={actions} onClose={() => calls.push('close')} />)
  fireEvent.click(screen.getByRole('button', { name: '转给' }))
  expect(calls).toEqual(['close', 'action'])
})

test('a question does what its verb says, or nothing', () => {
  const onConfirm = jest.fn()
  const onCancel = jest.fn()
  render(
    <Confirm
      isOpen
      title="撤销这次导入？"
      text="3,200 位客户会回到导入前的样子。"
      confirmLabel="撤销导入"
      onConfirm={onConfirm}
      onCancel={onCancel}
    />,
  )
  expect(screen.getByRole('alertdialog', { name: '撤销这次导入？' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '先不' }))
  expect(onCancel).toHaveBeenCalledTimes(1)
  expect(onConfirm).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: '撤销导入' }))
  expect(onConfirm).toHaveBeenCalledTimes(1)
})

test('a select shows its answer, opens a list, and searches it when it is long', () => {
  const options = Array.from({ length: 12 }, (_, at) => ({ value: String(at), label: `第 ${at + 1} 组` }))
  const onChange = jest.fn()
  render(<Select label="哪一组" options={options} value="0" onChange={onChange} />)
  fireEvent.click(screen.getByRole('button', { name: '哪一组：第 1 组' }))
  fireEvent.change(screen.getByLabelText('搜索哪一组'), { target: { value: '12' } })
  expect(screen.getAllByRole('radio').map((option) => option.textContent)).toEqual(['第 12 组'])
  fireEvent.click(screen.getByRole('radio'))
  expect(onChange).toHaveBeenCalledWith('11')
  expect(screen.queryByRole('dialog')).toBeNull()
})
