/** YAML as Azure reads it: a small immutable tree in which every key and value knows its place. */
package dev.automllint.yaml;
