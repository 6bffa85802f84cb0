# Turns flat workbooks into templates: -DOFFICE -DPROFILE (thrown away) -DOUT -DFILES. The office answers 0 also where it could not
# read a file, so what counts is that each template is there.
file(REMOVE_RECURSE ${PROFILE})
execute_process(
  COMMAND ${OFFICE} --headless --norestore -env:UserInstallation=file://${PROFILE} --convert-to ots:calc8_template --outdir ${OUT} ${FILES}
  RESULT_VARIABLE result
  OUTPUT_VARIABLE output
  ERROR_VARIABLE output
  TIMEOUT 300)
file(REMOVE_RECURSE ${PROFILE})
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME_WLE)
  if(NOT EXISTS ${OUT}/${name}.ots)
    message(FATAL_ERROR "The office made no template of ${file} (${result}):\n${output}")
  endif()
endforeach()
