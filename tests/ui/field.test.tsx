import { useState } from 'react'
import { jest } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'
import { Field, type FieldProps } from '@/ui/field'
import { Labelled } from '@/ui/labelled'
import { PasteField } from '@/ui/paste-field'

const ignore = () => undefined

function Live(props: Partial<FieldProps>) {
  const [value, setValue] = useState('')
  return <Field label="联系电话" {...props} value={value} onChange={setValue} />
}

test('a field says its error at itself and ties it to the input', () => {
  render(<Field label="联系电话" value="138" error="手机号少 8 位，请再看一下" onChange={ignore} />)
  const input = screen.getByLabelText('联系电话')
  expect(input.getAttribute('aria-invalid')).toBe('true')
  const note = document.getElementById(input.getAttribute('aria-describedby') ?? '')
  expect(note?.textContent).toBe('手机号少 8 位，请再看一下')
  expect(note?.getAttribute('role')).toBe('alert')
})

test('a hint is tied in the same way, and gives way to an error', () => {
  const { rerender } = render(<Field label="预算" value="" hint="大概就好" onChange={ignore} />)
  const noteOf = () => document.getElementById(screen.getByLabelText('预算').getAttribute('aria-describedby') ?? '')
  expect(noteOf()?.textContent).toBe('大概就好')
  rerender(<Field label="预算" value="" hint="大概就好" error="请填数字" onChange={ignore} />)
  expect(noteOf()?.textContent).toBe('请填数字')
})

test('what is typed comes back as it is', () => {
  render(<Live />)
  fireEvent.change(screen.getByLabelText('联系电话'), { target: { value: '138 0013' } })
  expect(screen.getByDisplayValue('138 0013')).toBeTruthy()
})

test.each([
  ['phone', 'tel'],
  ['number', 'numeric'],
  ['money', 'decimal'],
  ['text', 'text'],
] as const)('a field for %s asks for the keyboard %s and stays a text input in browsers', (kind, mode) => {
  render(<Live kind={kind} />)
  const input = screen.getByLabelText('联系电话')
  expect(input.getAttribute('inputmode')).toBe(mode)
  expect(input.getAttribute('type')).toBe('text')
})

test('only what may be left out is marked', () => {
  const { rerender } = render(<Field label="预算" value="" onChange={ignore} />)
  expect(screen.queryByText('选填')).not.toBeNull()
  rerender(<Field isRequired label="预算" value="" onChange={ignore} />)
  expect(screen.queryByText('选填')).toBeNull()
})

test('a counted field says how much is written', () => {
  render(<Field isCounted kind="area" label="说说看" value="想换货" maxLength={500} onChange={ignore} />)
  expect(screen.getByText('3/500')).toBeTruthy()
  expect(screen.getByLabelText('说说看').tagName).toBe('TEXTAREA')
})

test('a labelled part is a group with that name', () => {
  render(
    <Labelled label="照片" hint="最多 9 张">
      <span>格子</span>
    </Labelled>,
  )
  expect(screen.getByRole('group', { name: '照片' }).textContent).toBe('格子')
  expect(screen.getByText('最多 9 张')).toBeTruthy()
})

test('a paste field offers the clipboard while it is empty, and shows what it understood', () => {
  const onPaste = jest.fn()
  const { rerender } = render(
    <PasteField label="贴在这里" value="" placeholder="怎么写都行" onPaste={onPaste} onChange={ignore} />,
  )
  fireEvent.click(screen.getByRole('button', { name: '粘贴' }))
  expect(onPaste).toHaveBeenCalledTimes(1)
  const understood = [{ label: '电话', value: '138 0013 8000' }]
  rerender(
    <PasteField
      label="贴在这里"
      value="陈女士 13800138000"
      placeholder="怎么写都行"
      understood={understood}
      onPaste={onPaste}
      onChange={ignore}
    />,
  )
  expect(screen.queryByRole('button', { name: '粘贴' })).toBeNull()
  expect(screen.getByText('138 0013 8000')).toBeTruthy()
})
