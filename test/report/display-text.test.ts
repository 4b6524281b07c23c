import { describe, expect, it } from 'vitest'
import { displayText, escapeHtml, scriptJson } from '../../src/report/display-text.js'

describe('texts of users', () => {
  it('lose what could steer a page', () => {
    expect(displayText('a\u202eb\u2028c\u0000d\ud800e\nf')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde f')
    expect(escapeHtml(`<a href="x">'&`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;')
  })

  it('stand in a script as data', () => {
    const value = { text: '</script><!--\u2028\u2029' }
    const json = scriptJson(value)
    expect(json).not.toMatch(/[<\u2028\u2029]/)
    expect(JSON.parse(json)).toEqual(value)
  })
})
